"""The answer to a query: columns and rows, whatever the form of the query."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Self

from pyoxigraph import BlankNode, NamedNode, Triple
from pyoxigraph import Literal as RdfLiteral

Term = NamedNode | BlankNode | RdfLiteral | Triple
Form = Literal["select", "ask", "construct"]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows.

    `rows` holds what people read: the value of a literal, the IRI of a node, None where there is
    none. `terms` holds the same cells as RDF terms. `form` is the form of the query: an ASK has the
    one cell `answer`, a CONSTRUCT or DESCRIBE the columns `subject`, `predicate` and `object`.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    terms: tuple[tuple[Term | None, ...], ...]
    form: Form = "select"

    @classmethod
    def of_terms(
        cls, columns: Sequence[str], terms: Iterable[Sequence[Term | None]], form: Form = "select"
    ) -> Self:
        """Return a table of RDF terms."""
        kept = tuple(tuple(row) for row in terms)
        return cls(tuple(columns), tuple(tuple(map(text, row)) for row in kept), kept, form)

    def only(self, columns: Sequence[str]) -> "Table":
        """Return the table with these columns, in this order.

        Raises:
            KeyError: if a column is not there.
        """
        places = [self._place(column) for column in columns]
        return Table(
            tuple(columns),
            tuple(tuple(row[place] for place in places) for row in self.rows),
            tuple(tuple(row[place] for place in places) for row in self.terms),
            "select",
        )

    def first(self, count: int) -> "Table":
        """Return the table's first rows."""
        return Table(self.columns, self.rows[:count], self.terms[:count], self.form)

    def column(self, name: str) -> tuple[str | None, ...]:
        """Return the cells of one column.

        Raises:
            KeyError: if it is not there.
        """
        place = self._place(name)
        return tuple(row[place] for row in self.rows)

    def _place(self, column: str) -> int:
        if column not in self.columns:
            raise KeyError(f"no column {column!r}; there are {', '.join(self.columns)}")
        return self.columns.index(column)


def text(term: Term | None) -> str | None:
    """Return what people read of a term: a literal's value, a node's IRI, None for none."""
    if term is None:
        return None
    if isinstance(term, NamedNode | RdfLiteral):
        return term.value
    return str(term)
