"""Identities: which mention is which council, body, person, post, organisation and meeting.

One function of all mentions of all documents, whatever their order. A thing is known by its path,
the part of its IRI after `{base}id/`; two mentions with one path are one thing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from ..iris import UNNAMED_BODY, DocumentKey, distinct, slug, source_stem
from ..lexicon import entries
from .mentions import DocumentMentions
from .names import CouncilName, is_shouted, parse_council
from .people import Person, PersonUnit, resolve_people

Kind = Literal["council", "body", "person", "post", "organisation"]

_ARTICLES = frozenset(("the", "a", "an"))
# Said of every member, so no evidence that two mentions are one person.
_EVERYBODYS_POSTS = frozenset(("councillor", "member", "councillors", "cllr", "guest", "officer"))
_THE_COUNCIL_ITSELF = frozenset(("council", "authority", "local-authority"))


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A thing of the register: its path, its names, and the path of what it belongs to ("")."""

    path: str
    kind: Kind
    label: str
    alternatives: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """A person in a post, with the ISO dates of the meetings whose minutes state it."""

    path: str
    person: str
    post: str
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class ReferredTo:
    """The body and the meeting of a reference; "" where not known or not in the store."""

    body: str
    meeting: str


@dataclass(frozen=True, slots=True)
class DocumentIdentities:
    """What the mentions of one document are; `council` and `body` are "" where not known."""

    key: DocumentKey
    source: str
    council: str
    body: str
    meeting: str
    date: str
    people: Mapping[str, str]
    posts: Mapping[tuple[str, str], str]
    organizations: Mapping[str, str]
    addressees: Mapping[str, str]
    references: Mapping[tuple[str, str], "ReferredTo"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identities:
    """All identities of a store."""

    documents: Mapping[DocumentKey, DocumentIdentities]
    entities: Mapping[str, Entity]
    holdings: Mapping[str, Holding]

    def meetings(self) -> dict[str, tuple[DocumentKey, ...]]:
        """Return the documents of each meeting, by the meeting's path, all sorted."""
        found: dict[str, list[DocumentKey]] = defaultdict(list)
        for key, document in sorted(self.documents.items()):
            found[document.meeting].append(key)
        return {meeting: tuple(keys) for meeting, keys in sorted(found.items())}

    def slice(self, keys: Iterable[DocumentKey]) -> "Identities":
        """Return what these documents refer to, and what that belongs to, and nothing else."""
        documents = {key: self.documents[key] for key in keys}
        people = sorted({p for d in documents.values() for p in d.people.values()})
        posts = sorted({p for d in documents.values() for p in d.posts.values()})
        held = (holding_path(person, post) for person in people for post in posts)
        others = {
            path
            for d in documents.values()
            for path in (
                *(d.council, d.body, *d.organizations.values(), *d.addressees.values()),
                *(known.body for known in d.references.values()),
            )
        }
        entities: dict[str, Entity] = {}
        wanted = [path for path in sorted({*people, *posts, *others}) if path]
        while wanted:
            entity = self.entities[wanted.pop()]
            if entity.path not in entities:
                entities[entity.path] = entity
                wanted.extend(filter(None, (entity.within,)))
        holdings = {path: self.holdings[path] for path in held if path in self.holdings}
        return Identities(documents, dict(sorted(entities.items())), holdings)


def holding_path(person: str, post: str) -> str:
    """Return the path of the holding of a post by a person, from their paths."""
    scope, _, person_slug = person.partition("/person/")
    return f"{scope}/holding/{person_slug}--{post.rpartition('/')[2]}"


def resolve(mentions: Iterable[DocumentMentions]) -> Identities:
    """Decide all identities.

    Args:
        mentions: those of every document of the store (of each part, where it has several), in
            any order, each once.
    """
    everything = sorted(mentions, key=lambda document: document.key)
    sources = _sources(everything)
    councils = _Councils(everything)
    scopes: dict[str, list[DocumentMentions]] = defaultdict(list)
    for document in everything:
        known = councils.scope_of(document)
        scopes[known or f"unplaced-{_as_name(sources[document.key.whole])}"].append(document)
    documents: dict[DocumentKey, DocumentIdentities] = {}
    entities = {entity.path: entity for entity in councils.entities()}
    holdings: dict[str, Holding] = {}
    for scope in sorted(scopes):
        inside = _Scope(scope, entities.get(scope), scopes[scope], sources)
        documents.update(inside.documents())
        entities.update(inside.entities())
        holdings.update(inside.holdings())
    return Identities(documents, entities, holdings)


def _sources(everything: Sequence[DocumentMentions]) -> dict[DocumentKey, str]:
    """Return the path of each document, and of each part of one, after `{base}source/`."""
    keys = [document.key for document in everything]
    wholes = distinct({key.whole: f"{source_stem(key)}/{key.sha256[:12]}" for key in keys})
    return wholes | {key: f"{wholes[key.whole]}/{key.part}" for key in keys if key.part}


def _as_name(source: str) -> str:
    """Return a source's path as one segment of an IRI."""
    return source.replace("/", "-")


def _best_label(printed: Counter[str]) -> str:
    """Not in capitals, then the most frequent, then the longest, then the alphabet."""
    return min(printed, key=lambda p: (is_shouted(p), -printed[p], -len(p), p))


def _clean(printed: str) -> str:
    return " ".join(printed.split())


def _bare(printed: str) -> str:
    """Return the slug of a name without its leading article."""
    words = printed.split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    return slug(" ".join(words))


class _Councils:
    """The councils of all documents: a place, or a place in a tier where tiers share its name."""

    def __init__(self, everything: Iterable[DocumentMentions]) -> None:
        self._printed: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        tiers: dict[str, set[str]] = defaultdict(set)
        parsed = {d.council: parse_council(d.council) for d in everything if d.council.strip()}
        for name in parsed.values():
            tiers[name.key] |= {name.tier} - {""}
        self._key: dict[str, tuple[str, str]] = {}
        for printed, name in parsed.items():
            several = len(tiers[name.key]) > 1
            self._key[printed] = (name.key, name.tier if several else "")
        for document in everything:
            if document.council in self._key:
                self._printed[self._key[document.council]][_clean(document.council)] += 1
        self._paths = distinct({key: self._wanted(key) for key in self._printed})

    def _wanted(self, key: tuple[str, str]) -> str:
        place, tier = key
        if not tier:
            return slug(place)
        return slug(_best_label(self._printed[key]))

    def scope_of(self, document: DocumentMentions) -> str:
        key = self._key.get(document.council)
        return self._paths[key] if key else ""

    def entities(self) -> Iterable[Entity]:
        for key, path in self._paths.items():
            printed = self._printed[key]
            parsed: Counter[str] = Counter()
            for name, count in printed.items():
                council: CouncilName = parse_council(name)
                parsed[name if key[1] else council.place] += count
            label = _best_label(parsed)
            yield Entity(path, "council", label, tuple(sorted(set(printed) - {label})))


class _Scope:
    """The bodies, people, posts and organisations of one council (or of one unplaced document)."""

    def __init__(
        self,
        path: str,
        council: Entity | None,
        mentions: Sequence[DocumentMentions],
        sources: Mapping[DocumentKey, str],
    ) -> None:
        self._path = path
        self._council = council.path if council else ""
        names = (council.label, *council.alternatives) if council else ()
        self._council_names = _THE_COUNCIL_ITSELF | {_bare(name) for name in names}
        self._mentions = mentions
        self._sources = sources
        self._printed: dict[str, Counter[str]] = defaultdict(Counter)
        self._found: dict[str, Entity] = {}
        self._dates: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._bodies = {d.key: self._body(d) for d in mentions}
        self._organizations = {d.key: self._organizations_of(d) for d in mentions}
        self._posts = {d.key: self._posts_of(d) for d in mentions}
        self._people, self._persons = resolve_people(self._units())
        self._held = {self._meeting(d) for d in mentions if self._bodies[d.key] and d.date}
        self._collect_holdings()

    def documents(self) -> Iterable[tuple[DocumentKey, DocumentIdentities]]:
        for document in self._mentions:
            key = document.key
            yield (
                key,
                DocumentIdentities(
                    key=key,
                    source=self._sources[key],
                    council=self._council,
                    body=self._bodies[key],
                    meeting=self._meeting(document),
                    date=document.date,
                    people={
                        m.person: self._person(key, m.person) for m in document.people if m.person
                    },
                    posts=self._posts[key],
                    organizations=self._organizations[key],
                    addressees=self._addressees(document),
                    references=self._references(document),
                ),
            )

    def entities(self) -> Iterable[tuple[str, Entity]]:
        for path, entity in self._found.items():
            printed = self._printed[path]
            label = _best_label(printed)
            others = tuple(sorted(set(printed) - {label}))
            yield path, Entity(path, entity.kind, label, others, (), entity.within)
        for person in self._persons.values():
            yield self._register_person(person)

    def holdings(self) -> Iterable[tuple[str, Holding]]:
        for (person, post), dates in self._dates.items():
            path = holding_path(person, post)
            yield path, Holding(path, person, post, tuple(sorted(dates)))

    def _register_person(self, person: Person) -> tuple[str, Entity]:
        path = f"{self._path}/person/{person.slug}"
        return path, Entity(
            path, "person", person.label, person.alternatives, person.honorifics, self._council
        )

    def _add(self, path: str, kind: Kind, printed: str, within: str = "") -> str:
        self._found[path] = Entity(path, kind, printed, within=within)
        self._printed[path][_clean(printed)] += 1
        return path

    def _source_name(self, key: DocumentKey) -> str:
        return _as_name(self._sources[key])

    def _body(self, document: DocumentMentions) -> str:
        if not document.body.strip():
            return ""
        path = f"{self._path}/body/{_bare(document.body)}"
        return self._add(path, "body", document.body, self._council)

    def _meeting(self, document: DocumentMentions) -> str:
        body = self._bodies[document.key].rpartition("/")[2]
        when = document.date if body and document.date else self._source_name(document.key)
        return f"{self._path}/meeting/{body or UNNAMED_BODY}/{when}"

    def _organizations_of(self, document: DocumentMentions) -> dict[str, str]:
        found: dict[str, str] = {}
        for printed in document.organizations:
            name = _bare(printed)
            if printed.strip() and name not in self._council_names:
                path = f"{self._path}/organisation/{name}"
                found[printed] = self._add(path, "organisation", printed)
        return found

    def _posts_of(self, document: DocumentMentions) -> dict[tuple[str, str], str]:
        return {
            (post, organization): self._post(document, post, organization)
            for post, organization in document.posts
            if post.strip()
        }

    def _post(self, document: DocumentMentions, post: str, organization: str) -> str:
        name, body = _bare(post), self._bodies[document.key]
        outside = self._organizations[document.key].get(organization, "")
        if outside:
            name, within = f"organisation--{outside.rpartition('/')[2]}--{name}", outside
        elif _is_body_post(post):
            meeting = body.rpartition("/")[2] or f"unnamed-{self._source_name(document.key)}"
            name, within = f"{meeting}--{name}", body or self._council
        else:
            within = self._council
        return self._add(f"{self._path}/post/{name}", "post", post, within)

    def _units(self) -> Iterable[PersonUnit]:
        for document in self._mentions:
            titles: dict[str, set[str]] = defaultdict(set)
            posts: dict[str, set[str]] = defaultdict(set)
            for mention in document.people:
                titles[mention.person] |= {_clean(mention.title)} - {""}
                path = self._posts[document.key].get((mention.post, mention.organization))
                if path and path.rpartition("/")[2] not in _EVERYBODYS_POSTS:
                    posts[mention.person].add(path)
            for person in sorted(set(titles) - {""}):
                yield PersonUnit(
                    document=document.key,
                    source=self._source_name(document.key),
                    printed=person,
                    titles=tuple(sorted(titles[person])),
                    posts=frozenset(posts[person]),
                    body=self._bodies[document.key],
                    date=document.date,
                )

    def _person(self, key: DocumentKey, printed: str) -> str:
        return f"{self._path}/person/{self._people[key, printed]}"

    def _collect_holdings(self) -> None:
        for document in self._mentions:
            for mention in document.people:
                post = self._posts[document.key].get((mention.post, mention.organization))
                if mention.person and post:
                    holding = self._person(document.key, mention.person), post
                    self._dates[holding] |= {document.date} - {""}

    def _addressees(self, document: DocumentMentions) -> dict[str, str]:
        """Link the addressees that are a body or a post which the register knows anyway."""
        meeting = self._bodies[document.key].rpartition("/")[2]
        found: dict[str, str] = {}
        for printed in document.addressees:
            name = _bare(printed)
            wanted = (f"body/{name}", f"post/{name}", f"post/{meeting}--{name}")
            paths = [path for w in wanted if (path := f"{self._path}/{w}") in self._found]
            if paths:
                found[printed] = paths[0]
        return found

    def _references(self, document: DocumentMentions) -> dict[tuple[str, str], ReferredTo]:
        """Link the references to a body that the register knows, and to a meeting that is here.

        A reference without a body is to a meeting of the body that met.
        """
        found: dict[tuple[str, str], ReferredTo] = {}
        own = self._bodies[document.key]
        for printed, date in document.references:
            body = f"{self._path}/body/{_bare(printed)}" if printed else own
            if body not in self._found:
                continue
            meeting = f"{self._path}/meeting/{body.rpartition('/')[2]}/{date}"
            here = bool(date) and meeting in self._held and meeting != self._meeting(document)
            if printed or here:
                found[printed, date] = ReferredTo(body, meeting if here else "")
        return found


@lru_cache(maxsize=1 << 14)
def _is_body_post(post: str) -> bool:
    label = " ".join(w for w in _clean(post).split() if w.lower() not in _ARTICLES)
    return any(entry.regex.search(label) for entry in entries("body_posts"))
