"""What the body that met is called in running text: "the Council", "Members", "WTC"."""

BODY_NOUNS = (
    "District|Sub-Committee|Subcommittee|Committee|Panel|Board|Cabinet|Council|Forum|Authority|Executive"
    "|Assembly|Commission|Partnership|Group|Trustees|Corporation|Conference|Tribunal"
)
MEMBERS = "Members|Councillors|Cllrs|meeting|Trustees|we"


def called(nouns: frozenset[str]) -> str:
    """Return an expression for what the body may be called, and its members.

    Args:
        nouns: its own nouns ("Committee") and letters ("WTC").
    """
    named = [noun for noun in BODY_NOUNS.split("|") if noun in nouns]
    return "|".join((*named, *sorted(noun for noun in nouns if noun.isupper()), MEMBERS))
