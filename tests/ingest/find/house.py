"""Fictional minutes in the layout of a borough's committee, for the tests of house styles."""

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DecisionFact, DocumentFacts

HEAD = """Wexcombe Borough Council

Planning Committee

Wednesday 5 March 2025 at 7.00 pm, Town Hall

Present: Councillors Ann Day (Chair), Bo Frost, Cass Dell, Dora Fenn and Eli Moss

"""


def facts_of(text: str) -> DocumentFacts:
    return extract(read_bytes("made.txt", text.encode()))


def told(*account: str) -> DocumentFacts:
    return facts_of(HEAD + "\n\n".join(("1. Apologies", "None.", "2. Pier", *account)) + "\n")


def votes(fact: DecisionFact) -> tuple[int | None, int | None, int | None]:
    return fact.votes_for, fact.votes_against, fact.abstentions
