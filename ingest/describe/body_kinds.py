"""Which kinds of body a name shows: executive, scrutiny, regulatory, joint and so on."""

from .. import lexicon


def kinds_of_body(name: str) -> tuple[str, ...]:
    """Return the kinds that the name of a body shows, sorted; none where it shows none.

    >>> kinds_of_body("Joint Health Overview and Scrutiny Sub-Committee")
    ('joint', 'scrutiny', 'sub-committee')
    >>> kinds_of_body("Health and Wellbeing Board")
    ()
    """
    found = {
        entry.value for entry in lexicon.likely("body_kinds", name) if entry.regex.search(name)
    }
    return tuple(sorted(found))
