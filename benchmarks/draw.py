"""Facts drawn at random for a reader to judge, the same ones as long as they are found.

Each fact has a key, the hash of what it says and of its sentence. Facts are drawn in the order of
the hash of seed and key: that is as good as chance, since neither knows whether a fact is right,
and when rules change, the facts that are still found keep their place and so their verdicts.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from minutegraph.benchmarks.corpus import Reading
from minutegraph.ingest.records import DocumentFacts, Span

AUDITED = {
    "meeting": "meeting",
    "items": "items",
    "reports": "reports",
    "decisions": "decisions",
    "attendance": "attendance",
    "people": "people",
    "previous-minutes": "previous_minutes",
    "interests": "interests",
    "interventions": "interventions",
}
"""The facets, and where their facts stand in `DocumentFacts`."""

_NOT_SAID = (None, "", (), False)
_CONTEXT = 300
# In a list of attendance, the words that say what the names have in common may stand far above.
_BEFORE = {"attendance": 1500, "decisions": 800}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the corpus: what it says (`told`), and its sentence with what stands around."""

    facet: str
    key: str
    stratum: str
    document: str
    told: str
    under: str
    before: str
    sentence: str
    after: str


def facts_of(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of a document, each once."""
    seen: set[str] = set()
    for part in reading.facts:
        for facet in AUDITED:
            for record in _records(part, facet):
                fact = _fact(reading, part, facet, record)
                if fact.key not in seen:
                    seen.add(fact.key)
                    yield fact


def draw(facts: Iterable[Fact], wanted: int, seed: str, *, from_one: int = 2) -> list[Fact]:
    """Return `wanted` facts of one facet, or all if there are fewer.

    Half of them are of each stratum, as far as it has so many, and no more than `from_one` of one
    document, as long as there are others.

    Args:
        facts: the facts of one facet.
        wanted: how many to draw.
        seed: another seed draws others.
        from_one: the most facts of one document.
    """
    ranked = sorted(facts, key=lambda f: hashlib.sha256(f"{seed} {f.key}".encode()).digest())
    strata = sorted({fact.stratum for fact in ranked})
    chosen: list[Fact] = []
    for index, stratum in enumerate(strata):
        share = (wanted + index) // len(strata)
        chosen += _spread([f for f in ranked if f.stratum == stratum], share, from_one)
    taken = {fact.key for fact in chosen}
    chosen += _spread([f for f in ranked if f.key not in taken], wanted - len(chosen), from_one)
    return chosen


def _spread(ranked: Sequence[Fact], wanted: int, from_one: int) -> list[Fact]:
    """Return the first `wanted`; no document gives more than `from_one` while others have some."""
    turns: Counter[str] = Counter()
    rounds: list[tuple[int, int, Fact]] = []
    for place, fact in enumerate(ranked):
        rounds.append((turns[fact.document] // from_one, place, fact))
        turns[fact.document] += 1
    return [fact for _, _, fact in sorted(rounds, key=lambda r: r[:2])[:wanted]]


def _records(facts: DocumentFacts, facet: str) -> Iterator[tuple[dict[str, Any], Span]]:
    """Yield what each fact of a facet says, and the span it is read from."""
    if facet == "meeting":
        for field in fields(facts.meeting):
            stated = getattr(facts.meeting, field.name)
            if stated is not None:
                yield {field.name: stated.value}, stated.span
        return
    for record in getattr(facts, AUDITED[facet]):
        said = {field.name: getattr(record, field.name) for field in fields(record)}
        span = said.pop("span")
        said.pop("basis", None)
        yield {name: value for name, value in said.items() if value not in _NOT_SAID}, span


def _fact(
    reading: Reading, part: DocumentFacts, facet: str, record: tuple[dict[str, Any], Span]
) -> Fact:
    said, span = record
    text = reading.text
    sentence = text[span.start : span.end]
    under = _heading(part, said.get("item"))
    told = _as_json(said)
    # Positions move when another item is found: an item is its heading.
    lasting = {k: _without_spans(v) for k, v in said.items() if k not in ("item", "position")}
    key = hashlib.sha256(
        "\0".join((facet, reading.sha256, _as_json(lasting), under, sentence)).encode()
    )
    return Fact(
        facet=facet,
        key=key.hexdigest()[:12],
        stratum=reading.stratum,
        document=reading.name,
        told=told,
        under=under,
        before=text[max(0, span.start - _BEFORE.get(facet, _CONTEXT)) : span.start],
        sentence=sentence,
        after=text[span.end : span.end + _CONTEXT],
    )


def _as_json(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)


def _without_spans(value: object) -> object:
    if isinstance(value, tuple):
        return [_without_spans(part) for part in value if not isinstance(part, Span)]
    if is_dataclass(value):
        said = {field.name: getattr(value, field.name) for field in fields(value)}
        return {k: _without_spans(v) for k, v in said.items() if not isinstance(v, Span)}
    return value


def _heading(part: DocumentFacts, position: object) -> str:
    titles = (f"{i.number} {i.title}".strip() for i in part.items if i.position == position)
    return next(titles, "")
