"""Brings the quads of a store to where a plan says, writing only what differs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ... import __version__
from ...ontology.terms import LG
from ...store import Changes, GraphContent, Store
from .. import nquads
from ..describe import describe_dataset, describe_register
from ..iris import Iris
from .memo import Described
from .plan import Plan
from .static import static_digests, static_lines, validation_lines


@dataclass(frozen=True, slots=True)
class Writing:
    """What was or will be written: the changes, how many graphs they touch, what to remember."""

    changes: Changes
    graphs: int
    memo: Mapping[str, Described]


def writing(
    store: Store,
    plan: Plan,
    memo: Mapping[str, Described],
    progress: Callable[[str, int, int], None],
) -> Writing:
    """Compare a plan with what is in the store.

    Args:
        store: the open store.
        plan: what it shall hold.
        memo: what is remembered of the graphs that do not come from documents.
        progress: is told of each meeting graph as it is written.
    """
    iris = Iris(store.settings.base)
    stored = store.graph_hashes()
    meetings = [graph for graph, d in plan.described.items() if stored.get(graph) != d.content_hash]
    removed = [
        graph
        for graph in sorted(stored)
        if graph.startswith(iris.meeting_graphs)
        and graph not in plan.described
        and graph not in plan.left
    ]
    static, static_memo = _static(store, stored, memo)
    insert, delete, hashes = _differences(store, stored, plan, memo)
    return Writing(
        changes=Changes(
            graphs=_contents(static, plan, meetings, progress),
            removed=removed,
            insert=insert,
            delete=delete,
            hashes=hashes,
        ),
        graphs=len(meetings) + len(removed) + len(static) + len(hashes),
        memo={**plan.described, **static_memo},
    )


def _contents(
    static: Sequence[GraphContent],
    plan: Plan,
    meetings: Sequence[str],
    progress: Callable[[str, int, int], None],
) -> Iterator[GraphContent]:
    yield from static
    progress("writing", 0, len(meetings))
    for done, graph in enumerate(meetings, start=1):
        result = plan.results[graph]
        yield GraphContent(graph, result.lines(), result.content_hash)
        progress("writing", done, len(meetings))


def _static(
    store: Store, stored: Mapping[str, str], memo: Mapping[str, Described]
) -> tuple[list[GraphContent], dict[str, Described]]:
    """Return the ontology and shapes graphs where they differ, and what to remember of them."""
    base = store.settings.base
    digests = {Iris(base).graph(name): digest for name, digest in static_digests().items()}
    if all(
        (known := memo.get(graph)) is not None
        and known.input_digest == digest
        and known.content_hash == stored.get(graph)
        for graph, digest in digests.items()
    ):
        return [], {graph: memo[graph] for graph in digests}
    contents = [
        GraphContent(graph, lines, nquads.content_hash(lines))
        for graph, lines in static_lines(base).items()
    ]
    remembered = {c.graph: Described(digests[c.graph], c.content_hash) for c in contents}
    return [c for c in contents if stored.get(c.graph) != c.content_hash], remembered


def _register_lines(plan: Plan, memo: Mapping[str, Described], base: str) -> list[str]:
    """Return the register with what follows for it from all meetings that are in the store."""
    kept = [memo[graph] for graph in plan.left if graph in memo]
    inferred = (line for d in (*plan.described.values(), *kept) for line in d.register)
    return sorted({*describe_register(plan.identities, base), *inferred})


def _differences(
    store: Store, stored: Mapping[str, str], plan: Plan, memo: Mapping[str, Described]
) -> tuple[list[str], list[str], dict[str, str]]:
    """Return the lines to add to and to take from the register, the report and the dataset."""
    base = store.settings.base
    iris = Iris(base)
    findings = {graph: described.findings for graph, described in plan.described.items()}
    insert: list[str] = []
    delete: list[str] = []
    hashes: dict[str, str] = {}

    def compare(have: Iterable[str], want: Iterable[str]) -> None:
        before, after = set(have), set(want)
        insert.extend(sorted(after - before))
        delete.extend(sorted(before - after))

    for graph, lines in (
        (iris.graph("register"), _register_lines(plan, memo, base)),
        (iris.graph("validation"), validation_lines(findings, base)),
    ):
        digest = nquads.content_hash(lines)
        if stored.get(graph) != digest:
            compare(store.lines_of(graph), lines)
            hashes[graph] = digest
    dataset = store.lines_of(iris.graph("dataset"))
    compare(
        (line for line in dataset if f" <{LG.contentHash}> " not in line),
        describe_dataset({}, base, __version__),
    )
    return insert, delete, hashes
