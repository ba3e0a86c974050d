"""The home page: what is in the graph."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ..listing import counts, list_page, lists
from ..site import site_of

router = APIRouter(tags=["pages"])
LATEST = 8


@router.get("/")
def home(request: Request) -> Response:
    """Show what is in the graph: how much of what, the latest meetings and reports."""
    site = site_of(request)
    known = {one.name: one for one in lists()}
    found = counts(site.store)
    first = {
        name: list_page(site.store, site.links, known[name], "", 1)
        for name in ("councils", "bodies", "meetings", "reports")
    }
    return site.render(
        "home.html",
        tallies=[(one.title, f"/{one.name}", found.get(one.kind, 0)) for one in lists()],
        first=first,
        latest=LATEST,
        base=site.links.base,
    )
