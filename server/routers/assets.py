"""The style sheet: the only file besides the pages that a browser asks for."""

from functools import cache
from importlib.resources import files

from fastapi import APIRouter
from fastapi.responses import Response

router = APIRouter(include_in_schema=False)


@router.get("/style.css")
def style() -> Response:
    """Give the style sheet."""
    return Response(_style(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})


@router.get("/favicon.ico")
def icon() -> Response:
    """Say that there is no icon, which keeps browsers from asking again."""
    return Response(status_code=204, headers={"Cache-Control": "max-age=86400"})


@router.get("/robots.txt")
def robots() -> Response:
    """Keep search engines out of the query forms."""
    text = "User-agent: *\nDisallow: /sparql\nDisallow: /queries/\n"
    return Response(text, media_type="text/plain")


@cache
def _style() -> bytes:
    package = (__package__ or "minutegraph.server.routers").rpartition(".")[0]
    return (files(package) / "templates" / "style.css").read_bytes()
