"""Every lexicon entry finds its examples and leaves its counter-examples alone."""

import pytest

from minutegraph.ingest import lexicon

ENTRIES = [
    pytest.param(entry, id=f"{name}: {entry.pattern[:40]}")
    for name in lexicon.names()
    for entry in lexicon.entries(name)
]


def test_there_are_lexicons() -> None:
    assert len(ENTRIES) > 50


@pytest.mark.parametrize("entry", ENTRIES)
def test_entry(entry: lexicon.Entry) -> None:
    assert entry.examples, "an entry needs an example"
    for text in entry.examples:
        assert entry.regex.search(text), text
    for text in entry.counter_examples:
        assert not entry.regex.search(text), text


@pytest.mark.parametrize("name", ["dispositions", "motion_outcomes", "plain_decisions"])
def test_alternatives_find_what_their_entries_find(name: str) -> None:
    texts = [text for entry in lexicon.entries(name) for text in entry.examples]
    texts += [text for entry in lexicon.entries(name) for text in entry.counter_examples]
    for text in texts:
        whole = [entry.value for entry in lexicon.entries(name) if entry.regex.search(text)]
        assert lexicon.value_in(name, text) == next(iter(whole), ""), text
