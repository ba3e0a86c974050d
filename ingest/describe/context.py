"""What every description of a meeting's facts needs: its documents, identities, items and rows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...ontology.terms import LG
from ..facts_file import DocumentRecord
from ..iris import DocumentKey, Iris
from ..nquads import Term
from ..resolve import DocumentIdentities, Identities, holding_path
from ..resolve.mentions import Organizations
from .rows import Rows, SpanRows

_LONGEST_LABEL = 160


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """What all facts of a meeting need to be described."""

    meeting: str
    records: Sequence[DocumentRecord]
    identities: Identities
    places: Mapping[tuple[DocumentKey, int], int]
    iris: Iris
    rows: Rows
    spans: SpanRows
    organizations: Mapping[DocumentKey, Organizations] = field(default_factory=dict)

    def document(self, key: DocumentKey) -> DocumentIdentities:
        """Return the identities of a document."""
        return self.identities.documents[key]

    @property
    def body(self) -> str:
        """The IRI of the body that meets, or ""."""
        return self.thing(self.document(self.records[0].key).body)

    def thing(self, path: str) -> str:
        """Return the IRI of a path, "" for ""."""
        return self.iris.thing(path) if path else ""

    def label(self, path: str) -> str:
        """Return the register's label of a path, "" for ""."""
        return self.identities.entities[path].label if path else ""

    def person(self, key: DocumentKey, printed: str) -> str:
        """Return the path of a person named in a document, "" for ""."""
        return self.document(key).people[printed] if printed else ""

    def post(self, key: DocumentKey, person: str, post: str, organization: str = "") -> str:
        """Return the path of a post stated in a document, "" for ""."""
        speaks_for = self.organizations[key].of(person, post, organization)
        return self.document(key).posts.get((post, speaks_for), "")

    def organization(self, key: DocumentKey, printed: str) -> str:
        """Return the path of an outside organisation named in a document, or ""."""
        return self.document(key).organizations.get(printed, "")

    def item(self, key: DocumentKey, position: int | None) -> int:
        """Return the place in the meeting of a document's item, 0 for none."""
        return self.places.get((key, position), 0) if position else 0

    def node(self, name: str, place: int, number: int, kind: str, label: str) -> Term:
        """Begin a numbered node of the meeting, under an item where `place` is not 0."""
        under = f"/item/{place}" if place else ""
        node = self.rows.node(f"{self.meeting}{under}/{name}/{number}", kind, shortened(label))
        self.rows.link(node, LG.inMeeting, self.meeting)
        return node

    def item_iri(self, place: int) -> str:
        """Return the IRI of an item, "" for 0."""
        return f"{self.meeting}/item/{place}" if place else ""

    def capacity(self, node: Term, person: str, post: str) -> None:
        """Link the holding of a post by a person where both are known."""
        if person and post:
            self.rows.link(node, LG.inCapacity, self.thing(holding_path(person, post)))


def shortened(text: str) -> str:
    """Return a text as a label: one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_LABEL:
        return line
    return line[:_LONGEST_LABEL].rpartition(" ")[0].rstrip(" ,;:") + " …"


def printed_date(iso: str) -> str:
    """Return "5 March 2024" for "2024-03-05"; other texts as they are.

    >>> printed_date("2024-03-05")
    '5 March 2024'
    """
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return iso
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Numbers:
    """Counts the nodes of a kind under each item."""

    def __init__(self) -> None:
        """Begin at 1 everywhere."""
        self._last: Counter[int] = Counter()

    def next(self, place: int) -> int:
        """Return the number of the next node under the item at `place`, 0 for none."""
        self._last[place] += 1
        return self._last[place]
