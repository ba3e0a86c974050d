"""The XPath of elements that are met in document order, in time linear in the document."""

from collections.abc import Iterator

from lxml import etree

from .names import W

WITHOUT_NUMBER = frozenset((f"{W}document", f"{W}body"))


class _Children:
    """How far the children of one element have been counted."""

    def __init__(self, path: str, element: etree._Element) -> None:
        self.path = path
        self._children: Iterator[etree._Element] = element.iterchildren("*")
        self._counts: dict[object, int] = {}
        self._last: etree._Element | None = None
        self._step = ""

    def step(self, element: etree._Element) -> str:
        """Return the step to a child that is not before the last one asked for."""
        if self._last is not element:
            for child in self._children:
                self._counts[child.tag] = self._counts.get(child.tag, 0) + 1
                if child is element:
                    break
            self._last = element
            self._step = _named(element, self._counts.get(element.tag, 1))
        return self._step


class ElementPaths:
    """Says where elements are; ask for them in document order."""

    def __init__(self) -> None:
        """Start at the beginning of a part."""
        self._parents: dict[etree._Element, _Children] = {}

    def of(self, element: etree._Element) -> str:
        """Return the XPath of an element, such as "/w:document/w:body/w:tbl[1]/w:tr[2]"."""
        unknown: list[etree._Element] = []
        here: etree._Element | None = element
        while here is not None and (here is element or here not in self._parents):
            unknown.append(here)
            here = here.getparent()
        path = ""
        for one in reversed(unknown):
            parent = one.getparent()
            if parent is None:
                path = f"/{_named(one, 0)}"
            else:
                known = self._parents[parent]
                path = f"{known.path}/{known.step(one)}"
            if one is not element:
                self._parents[one] = _Children(path, one)
        return path


def _named(element: etree._Element, count: int) -> str:
    prefix, tag = element.prefix, str(element.tag)
    if tag.startswith(W):
        prefix = "w"
    name = (
        f"{prefix}:{tag.rpartition('}')[2]}" if prefix else f"*[name()='{tag.rpartition('}')[2]}']"
    )
    return name if tag in WITHOUT_NUMBER or not count else f"{name}[{count}]"
