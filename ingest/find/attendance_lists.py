"""Read the lists of those present: labelled lines, columns, tables with a mark for each person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..offsets import Offsets
from ..patterns import cued
from ..records import AttendanceStatus, Passage, Span
from .attendance_columns import goes_on_in_column, names_in_columns
from .attendance_groups import guests_among, holders_post, post_before_bracket
from .attendance_headed import headed_columns
from .attendance_labels import INNER_LABEL, inner_labels, label_of, whole_label
from .attendance_marks import marked_cells, ticked_value
from .attendance_tables import RoleTable, has_mark_column, is_of_members, role_in, role_table
from .names import PersonPhrase, person_phrases

STATUSES: dict[str, AttendanceStatus] = {
    "chairing": "present",
    "present": "present",
    "apologies": "apologies",
    "absent": "absent",
    "substitute": "substitute",
    "in attendance": "in attendance",
}
_OWN_STATUS = cued(
    r"[(–—-]\s*(?:[^\W\d][^()/:;,|.\n]{1,24}?\s?/\s?)?"
    r"(?:(?P<apologies>(?:N\s*[–-]\s*)?(?:sent )?apolog\w*)|"
    r"(?P<absent>absent)|"
    r"(?P<substitute>(?:(?:as )?(?:a )?(?:substitut\w+|deputi[sz]ing|sub)\.?\s*)?"
    r"(?:for|in place of)\s)|(?P<bare>substitute|reserve member))|"
    r"^\W*(?P<verb>substitut(?:ed|ing|e)|deputi[sz](?:ed|ing)) for\s",
    re.IGNORECASE,
)
_OFFICER_POST = cued(
    r"\b(?:officer|clerk|director|manager|solicitor|engineer|planner|chief executive|secretar\w+|"
    r"advis[eo]r|administrator|accountant|auditor|worker|technician|ranger|surveyor|lawyer|"
    r"assistant|head of|lead|coordinator|co-ordinator)\b",
    re.IGNORECASE,
)
_MEMBER_OFFICE = cued(
    r"\b(?:chair\w*|co-chair\w*|vice|mayor|leader|member|councillor|convenor|convener|"
    r"cathaoirleach|secretary|treasurer|president|representative|governor)\b",
    re.IGNORECASE,
)
_MEMBER_TITLE = cued(
    r"\b(?:Councillors?|Councilors?|Cllrs?|Clr|Alder\w+|Ald|Bailie|Baillie"
    r"|Council(?:member|man|woman))\b",
    re.IGNORECASE,
)
_LIST_OF_MEMBERS = cued(r"\A\W*+(?:[\w-]{1,40} ){0,2}members(?: present)?\s*(?::|$)", re.IGNORECASE)
_MINUTE_TAKER = cued(r"\W*(?:minutes?|notes?)(?:[- ]taker| taken by)?\s*(?::|$)", re.IGNORECASE)
# rare: "Attendees:", the label of partnerships and working groups
_ATTENDEES = cued(r"\W*(?:attendees|attended)\s*(?::|$)", re.IGNORECASE)
_BODY_ITSELF = cued(
    r"\W*(?:(?:(?:councillors|members|trustees) )?(?:in attendance|attending)"
    r"|(?:cabinet|executive) members?)"
    r"\s*(?:[:|]|$)",
    re.IGNORECASE,
)
_AWAY = frozenset({"apologies", "absent"})
# rare: "(substitute: B)" behind the absent member, as integration joint boards print it
_SENT_INSTEAD = cued(
    r"[(–—-]\s*(?:substitute|sub|deputy)\s*(?::|[-–—]\s|(?:is|was)\s)", re.IGNORECASE
)
_YES = cued(
    r"(?:y|yes|p|present|attended|remote(?:ly)?|virtual(?:ly)?|online|in[ -]person)\b|[✓✔]",
    re.IGNORECASE,
)
_NO = cued(r"(?:n|no|a|absent|apologies|apols|ap|x)\b|[✗✘–-]", re.IGNORECASE)
_SENT = cued(r"apolog|\bsent\b", re.IGNORECASE)
# rare: "(substituting for A)" in a column of marks, as police and crime panels print it
_STOOD_IN = cued(r"\b(?:substitut|deputi[sz])", re.IGNORECASE)
_IN_CHAIR = cued(r"\W{0,3}(?:was )?in the chair\b", re.IGNORECASE)
_NAMING = cued(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Clr|Councillors?|Alderman|Rev)\b\.?\s*(?:[A-Z]\.\s*)*|"
    r"\b[A-Z]\. ?[A-Z]|\([A-Z]"
)
_OPENS_ENTRY = cued(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Clr|Councillor|Alderman|Rev)\b")
_LIST_BEFORE = cued(r"(?:^|[,;|*•·:&✓✔)–—-]|\band)\s*(?:\d+\.?\s*)?$")
_LIST_AFTER = cued(r"\s*(?:$|[,;|(*✓✔–—-]|\.\s*$|and\b|&)")
_TELLS = cued(r"\b(?:was|were|had|has|opened|welcomed|thanked|began|congratulated)\b")
_TELLS_OF_LOSS = cued(
    r"\bon (?:the )?(?:recent |sad |sudden )*(?:death|passing|loss|bereavement) of\b"
)
_NOT_LISTED = cued(r"\b(?:of|to|by|with|appoint)\s+$")
# rare: "apologies had been received from" is a sentence, no list: a guard
_TELLS_OF_NAMES = cued(r"\W*(?:had been|were|was|have been)\s+(?:sent|received|given|tendered)\b")
_WRAPPED = cued(r"(?:,|\band|&|\b(?:Mr|Mrs|Ms|Dr|Cllrs?|Clr|Rev)\.?|[a-z])\s*$")
# rare: "(Chair)" within a cell of a table of members, as partnership boards print it
_CHAIRING = cued(r"\((?:the )?Chair(?:man|woman|person)?\)")
# rare: the legend "denotes attendance" of a starred list, cut off its star by the layout
_LEGEND = cued(
    r"(?:denotes? )?(?:a )?(?:members? )?(?:present|in attendance|attended)\W*", re.IGNORECASE
)
# rare: "* denotes member present", the legend of older principal councils
_STARRED = cued(
    r"\*\s*(?:(?:denotes?|indicates?|=|-|–) )?(?:a )?(?:members? )?"
    r"(?:present|in attendance|attended|attending)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Presence:
    """One person's attendance as printed; `substitutes_for` is a name as printed."""

    phrase: PersonPhrase
    passage: Passage
    status: AttendanceStatus
    span: Span
    item: int | None
    substitutes_for: str = ""


def own_status(text: str, phrase: PersonPhrase) -> tuple[AttendanceStatus | None, str]:
    """Return the status that a note at the name gives, and whom the person stood in for."""
    note = _OWN_STATUS.search(text[phrase.start : phrase.end + 60])
    if note is None:
        return None, ""
    start = phrase.start + note.start()
    if start > phrase.end and text[phrase.end : start].strip(" ,✓✔"):
        return None, ""
    if note.group("apologies"):
        return "apologies", ""
    if note.group("absent"):
        return "absent", ""
    after = text[phrase.start + note.end() :][:60].split(")")[0]
    whom = [p for p in person_phrases(after, lenient=True) if p.name]
    if not (whom or note.group("bare")):
        return None, ""
    return "substitute", whom[0].name if whom else ""


def _status_of(phrase: PersonPhrase, status: AttendanceStatus) -> AttendanceStatus:
    """Officers in a list of those present were in attendance; the list's members were present."""
    if status != "present" or _MEMBER_TITLE.search(phrase.title):
        return status
    officer = _OFFICER_POST.search(phrase.post) and not _MEMBER_OFFICE.search(phrase.post)
    return "in attendance" if officer else status


def _entry(text: str, phrase: PersonPhrase) -> str:
    return f"{phrase.title} {text[phrase.start : phrase.end]}".strip()


def _stands_in_list(text: str, phrase: PersonPhrase) -> bool:
    """Whether two capital words have the marks of a list on both sides: ", Rafe Newland;"."""
    return bool(re.match(r"[A-Z]\.? ", phrase.name)) or bool(
        _LIST_BEFORE.search(text[: phrase.start]) and _LIST_AFTER.match(text[phrase.end :])
    )


def _listed(
    passage: Passage,
    start: int,
    end: int,
    value: str,
    *,
    officers_apart: bool,
    item: int | None = None,
    starred: bool = False,
) -> Iterator[Presence]:
    """Yield the people listed at [start:end) under the label `value`.

    `officers_apart` says that officers have a list of their own, `starred` that a star marks
    those who were present.
    """
    parts = names_in_columns(passage, start, end)
    if parts != ((start, end),):
        for part in parts:
            yield from _listed(
                passage, *part, value, officers_apart=officers_apart, item=item, starred=starred
            )
        return
    text = passage.text[start:end]
    replaced: set[str] = set()
    phrases = person_phrases(text, lenient=True)
    entries = [_entry(text, phrase) for phrase in phrases if phrase.name]
    titled = sum(bool(_MEMBER_TITLE.search(entry)) for entry in entries) == len(entries) - 1 > 1
    guests = guests_among(entries) if value == "present" else frozenset()
    for phrase in phrases:
        if not phrase.name or phrase.name in replaced:
            continue
        if not (phrase.certain or _stands_in_list(text, phrase)):
            continue
        if not phrase.title and _NOT_LISTED.search(text, max(0, phrase.start - 9), phrase.start):
            continue
        own, whom = own_status(text, phrase)
        if whom:
            replaced.add(whom)
        if whom and value in _AWAY and _SENT_INSTEAD.search(text, phrase.start, phrase.end + 60):
            own, whom = None, ""
        chairing = value == "chairing" or bool(_IN_CHAIR.match(text, phrase.end))
        post = phrase.post or holders_post(
            passage.text[max(0, start - 80) : start], text[phrase.start : phrase.end + 80]
        )
        post = post or ("Chair" if chairing else post_before_bracket(text[: phrase.start]))
        moved = PersonPhrase(
            phrase.title,
            phrase.name,
            post,
            phrase.organization,
            start + phrase.start,
            start + phrase.end,
            phrase.certain,
        )
        status = "in attendance" if _entry(text, phrase) in guests else STATUSES[value]
        beside_name = text[max(0, phrase.start - 3) : phrase.start] + text[phrase.end :][:2]
        if starred and "*" not in beside_name and passage.marker.strip() != "*":
            status = "absent" if status == "present" and not phrase.post else status
        led_by_post = phrase.post and text[phrase.start :].startswith(f"{phrase.post}:")
        apart = officers_apart and not (led_by_post or titled)
        yield Presence(
            moved,
            passage,
            own or (status if apart else _status_of(moved, status)),
            passage.span(moved.start, moved.end),
            item,
            whom,
        )


def _segments(text: str, value: str) -> Iterator[tuple[int, int, str]]:
    """Cut a passage at the labels inside it: (start, end, label value) of each list of names."""
    opening = label_of(text)
    start = opening[1] if opening else 0
    value = opening[0] if opening else value
    for at, end, inner in inner_labels(text, start):
        if at > start:
            yield start, at, value
        start, value = end, inner
    if start < len(text):
        yield start, len(text), value
    elif opening:
        yield len(text), len(text), value


def _is_running_text(text: str) -> bool:
    """Whether a line tells something: it has a finite verb, or hardly any capitals."""
    if _TELLS_OF_LOSS.search(text):
        return True
    tells = None if _TELLS_OF_NAMES.match(text) else _TELLS.search(text)
    if tells and text.rstrip().endswith(".") and ":" not in text[tells.end() :]:
        return True
    words = re.findall(r"[A-Za-z][a-z’']+", text)
    return len(words) > 12 and sum(word[0].islower() for word in words) > 0.55 * len(words)


def _joined(first: Passage, second: Passage) -> Passage:
    gap = first.offsets[-1] + 1
    return Passage(
        f"{first.text} {second.text}",
        Offsets.of_ranges((*first.offsets.ranges(), (gap, gap + 1), *second.offsets.ranges())),
        first.marker,
    )


def _goes_on(above: Passage, passage: Passage) -> bool:
    """Whether a line belongs to the entry above it."""
    if passage.marker or "|" in passage.text or label_of(passage.text) is not None:
        return False
    if goes_on_in_column(above, passage):
        return True
    return (
        above.text.count(",") >= 2
        and len(_NAMING.findall(above.text)) >= 2
        and _WRAPPED.search(above.text) is not None
        and not (_OPENS_ENTRY.match(passage.text) and above.text[-1].isalpha())
        and not INNER_LABEL.match(passage.text)
    )


def unwrapped(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Join the lines of a list of names that runs over several lines."""
    found: list[Passage] = []
    for passage in passages:
        if found and passage.text and found[-1].text and _goes_on(found[-1], passage):
            found[-1] = _joined(found[-1], passage)
        else:
            found.append(passage)
    return tuple(found)


def _table_row(
    passage: Passage, cells: Sequence[str], columns: Sequence[str]
) -> Iterator[Presence]:
    """Read a row of a table whose columns are headed "Present", "Apologies".

    Names stand in the columns, or ticks do and the name before them.
    """
    ticked = ticked_value(cells, columns)
    if ticked:
        first = next(n for n, column in enumerate(columns) if column)
        end = sum(len(cell) + 1 for cell in cells[:first]) - 1
        named = next(_listed(passage, 0, max(end, 0), ticked, officers_apart=True), None)
        if named is not None:
            yield named
            return
    place = 0
    for cell, column in zip(cells, columns, strict=True):
        if column and cell.strip():
            yield from _listed(passage, place, place + len(cell), column, officers_apart=True)
        place += len(cell) + 1


def _role_row(
    passage: Passage, cells: Sequence[str], value: str, table: RoleTable, *, members: bool
) -> Iterator[Presence]:
    """Read a row that says beside each name what they are: "Jo Day | Leader | Acorn School"."""
    length = len(cells[0]) if table.role else len(passage.text)
    named = next(_listed(passage, 0, length, value, officers_apart=members), None)
    if named is None:
        return
    role = role_in(cells[table.role], portfolio=table.portfolios)
    phrase, body = named.phrase, named.phrase.organization or role.organization
    told = replace(phrase, post=role.post or phrase.post, organization=body)
    status = named.status if members else _status_of(told, named.status)
    for post in dict.fromkeys((told.post, phrase.post or told.post)):
        yield replace(named, phrase=replace(told, post=post), status=status)


def _marked_row(passage: Passage, cells: Sequence[str], *, members: bool) -> Iterator[Presence]:
    """Read a row whose last cell says whether the person came: "Jo Day | Acorn School | Y"."""
    value = _marked_value(cells[-1].strip())
    if not value:
        return
    length = sum(len(cell) + 1 for cell in cells[:-1]) - 1
    named = next(_listed(passage, 0, length, value, officers_apart=members), None)
    if named is None:
        return
    cell_end = passage.text.find("|", named.phrase.end)
    cell = passage.text[cell_end + 1 : length].split("|")[0] if 0 <= cell_end < length else ""
    role = role_in(cell)
    posts = [role.post] if role.post and role.post.lower() != "officer" else []
    if _CHAIRING.search(cell):
        posts.append("Chair")
    if named.phrase.post:
        posts = []
    if not members:
        told = replace(named.phrase, post=passage.text[cell_end + 1 : length] if cell else "")
        named = replace(named, status=_status_of(told, named.status))
    body = named.phrase.organization or role.organization
    for post in posts or [named.phrase.post]:
        yield replace(named, phrase=replace(named.phrase, post=post, organization=body))


def _marked_value(mark: str) -> str:
    """Return what a mark beside a name says, as a value of the lexicon, "" where it is not told.

    >>> _marked_value("Present, as substitute"), _marked_value("Y"), _marked_value("Expected")
    ('substitute', 'present', '')
    """
    if _STOOD_IN.search(mark):
        return "substitute"
    if _SENT.search(mark):
        return "apologies"
    label = label_of(mark)
    if label is not None:
        return label[0]
    return "present" if _YES.match(mark) else "absent" if _NO.match(mark) else ""


def _legend(passages: Sequence[Passage]) -> Passage | None:
    """Return the line below a list that says what its stars mean ("* In attendance"), if any."""
    starred = 0
    for index, passage in enumerate(passages):
        if passage.marker.strip() != "*":
            continue
        following = passages[index + 1] if index + 1 < len(passages) else None
        alone = following is None or label_of(following.text) is not None
        if starred > 1 and alone and _LEGEND.fullmatch(passage.text):
            return passage
        starred += 1
    return None


def presences_in_lists(passages: Sequence[Passage], item: int | None = None) -> Iterator[Presence]:
    """Yield everybody whom the passages of an attendance block list."""
    legend = _legend(passages)
    lines = unwrapped([p for p in passages if p is not legend])
    found = tuple(_presences(passages, lines, item, legend))
    of_label, labels = {}, 0
    for line in lines:
        labels += label_of(line.text) is not None
        of_label[line] = labels
    for _, group in groupby(found, key=lambda p: of_label.get(p.passage, 0)):
        listed = tuple(group)
        present = [_entry(p.passage.text, p.phrase) for p in listed if p.status == "present"]
        guests = guests_among(present)
        for one in listed:
            guest = one.status == "present" and _entry(one.passage.text, one.phrase) in guests
            yield replace(one, status="in attendance") if guest else one


def _presences(
    passages: Sequence[Passage], lines: Sequence[Passage], item: int | None, legend: Passage | None
) -> Iterator[Presence]:
    value = "present"
    of_members = any(_LIST_OF_MEMBERS.match(p.text) for p in passages)
    officers_apart = any(
        (label := label_of(p.text)) is not None
        and (label[0] == "in attendance" or (of_members and _ATTENDEES.match(p.text)))
        and not _MINUTE_TAKER.match(p.text)
        for p in passages
    )
    anybody = False
    starred = legend is not None or any(_STARRED.search(p.text) for p in passages)
    columns: tuple[str, ...] = ()
    marked = told = members = False
    roles: RoleTable | None = None
    beside_marks = marked_cells(lines) or headed_columns(lines)
    for index, passage in enumerate(lines):
        cells = passage.text.split("|")
        if index in beside_marks:
            for cell in filter(lambda one: one.value, beside_marks[index]):
                yield from _listed(passage, cell.start, cell.end, cell.value, officers_apart=True)
            continue
        if len(cells) > 1:
            if not marked and has_mark_column(cells):
                marked, members = True, is_of_members(cells)
                continue
            labels = [whole_label(cell.strip()) for cell in cells]
            heading = role_table(cells) if not marked and labels[0] != "apologies" else None
            if heading is not None:
                roles, members = heading, labels[0] == "present"
                value = labels[0] or value
                continue
            if (
                not marked
                and sum(bool(label) for label in labels) > 1
                and not any(len(cell.split()) > 4 for cell in cells)
            ):
                columns = tuple(labels)
                continue
            if marked:
                yield from _marked_row(passage, cells, members=members)
                continue
            if roles is not None and roles.role < len(cells):
                yield from _role_row(passage, cells, value, roles, members=members)
                continue
            if len(columns) > len(cells):  # empty cells at a row's end are lost
                cells = [*cells, *[""] * (len(columns) - len(cells))]
            if columns and len(columns) == len(cells):
                yield from _table_row(passage, cells, columns)
                continue
        roles = None
        labelled = label_of(passage.text) is not None or INNER_LABEL.search(passage.text)
        told = not labelled and not passage.marker and (told or _is_running_text(passage.text))
        if told:
            continue
        for start, end, segment_value in _segments(passage.text, value):
            value = segment_value
            if value == "in attendance" and not anybody and _BODY_ITSELF.match(passage.text):
                value = "present"  # the list with which the block begins is that of the body
                officers_apart = False
            elif value == "present" and of_members and _ATTENDEES.match(passage.text):
                value = "in attendance"
            if start < end and not (start == 0 and _is_running_text(passage.text)):
                yield from _listed(
                    passage,
                    start,
                    end,
                    value,
                    officers_apart=officers_apart,
                    item=item,
                    starred=starred and value == "present",
                )
                anybody = True
            if value == "chairing":
                value = "present"
