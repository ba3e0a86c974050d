"""Lists: every meeting, person, body and so on, with a search by name."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ..listing import ListQuery, list_page, lists
from ..site import site_of

router = APIRouter(tags=["pages"])


def _answer(request: Request, one: ListQuery, q: str, page: int) -> Response:
    site = site_of(request)
    words = " ".join(q.split())[:200]
    shown = list_page(site.store, site.links, one, words, page)
    return site.render("list.html", list=one, shown=shown, words=words)


def _route(one: ListQuery) -> None:
    @router.get(f"/{one.name}", name=one.name, summary=one.title)
    def answer(request: Request, q: str = "", page: int = 1) -> Response:
        return _answer(request, one, q, page)


for _one in lists():
    _route(_one)
