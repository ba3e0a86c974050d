"""What documents mention, for the tests of who is who."""

from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.resolve import Identities
from minutegraph.ingest.resolve.mentions import DocumentMentions, PersonMention

Person = tuple[str, str, str] | tuple[str, str] | str  # name, post, title


def doc(
    name: str,
    *people: Person,
    council: str = "Wexcombe Borough Council",
    body: str = "Audit Committee",
    date: str = "2024-03-05",
    to: tuple[str, ...] = (),
    organization: str = "",
) -> DocumentMentions:
    """The mentions of a document; a person is a name, or a name with a post (and a title)."""
    mentions: list[PersonMention] = []
    for person in people:
        full, post, title = (person, "", "") if isinstance(person, str) else (*person, "", "")[:3]
        mentions.append(PersonMention(full, title, post, organization if post else ""))
    return DocumentMentions(
        key=DocumentKey(f"{name}.txt", (name * 64)[:64].encode().hex()[:64]),
        council=council,
        body=body,
        date=date,
        people=tuple(sorted(mentions)),
        posts=tuple(sorted({(m.post, m.organization) for m in mentions if m.post})),
        organizations=(organization,) if organization else (),
        addressees=to,
    )


def people(found: Identities) -> dict[str, list[str]]:
    """Who is whom: the printed names of each person, as "document: name"."""
    named: dict[str, list[str]] = {}
    for key, document in sorted(found.documents.items()):
        for printed, path in sorted(document.people.items()):
            slug_ = path.rpartition("/")[2]
            named.setdefault(slug_, []).append(f"{key.name[:-4]}: {printed}")
    return named
