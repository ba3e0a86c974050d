"""Who was there, who sent apologies, who stood in for whom: from lists and from sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..patterns import CueIndex, cued
from ..records import AttendanceStatus, Minutes, Passage
from .attendance_closing import came_instead, closing_lists, openers
from .attendance_labels import label_of, whole_label
from .attendance_lists import presences_in_lists
from .attendance_marks import marked_cells
from .attendance_roles import from_offices_above
from .attendance_tables import has_mark_column, role_table
from .names import PersonPhrase, person_phrases
from .presence import Presence, has_member_title, own_status
from .sentences import sentence_ranges

_APOLOGIES = cued(
    r"\b(?:apolog(?:y|ies)|regrets)\b(?:(?! for (?:late|being late|any)\b)[^.;:]){0,90}?"
    r"\b(?:from|on behalf of|by|"
    r"for(?! (?:absence|non|inability|not|the|this|his|her|their|being)))\b\s*:?\s*"
    r"|\b(?:apologies|absence)\s*:\s*"
    r"|\bapologies\s+(?:were |had been )?(?:received|noted|accepted)\s*[:\-–]\s*",
    re.IGNORECASE,
)
# rare: "were received from" behind a label of apologies that ends its own sentence
_RECEIVED_FROM = cued(
    r"\W*(?:(?:this|they|these|apolog(?:y|ies)|absences?) )?(?:(?:were|was|had been) )?"
    r"(?:received|accepted|noted|tendered|submitted|sent|given|recorded)(?: and (?:accepted"
    r"|approved|noted))?"
    r"\s+(?:from|by|for|on behalf of)\s*:?\s*(?:the\s+)?(?:(?:councillors|cllrs|clrs|messrs"
    r"|aldermen)\.?\s*)?",
    re.IGNORECASE,
)
_APOLOGISED = cued(
    r"\s*,?\s*(?:had |has |have )?(?:also )?"
    r"(?:sent|tendered|given|gave|submitted|apologi[sz]ed|sends|offered)\b[^.;]{0,40}?"
    r"(?:apolog|regrets|absence)",
    re.IGNORECASE,
)
# rare: "apologies for lateness" is the standing form for who comes late, and no absence
_LATE = cued(r"\bapolog\w+ (?:for (?:late|being late)|in advance)", re.IGNORECASE)
_SUBSTITUTED = cued(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:(?:was|were|is|acted as|attended as|attending as|attended|sat as|"
    r"as|had|there)\s)*(?:(?:a|the|his|her)\s)?"
    r"(?:substitut(?:ed?|ing|es?)|deputi[sz](?:ed|ing)|alternate|stood in|standing in|"
    r"sat in place|in (?:his |her |the )?place|(?:(?<=as )|(?<=as a )|(?<=as the ))deputy)"
    r"\s*(?:for|of|as)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# rare: "Cllr A, for whom Cllr B substituted", the relative form of substitution
_FOR_WHOM = cued(r"[\s,]*for whom\s+(?:the\s+)?", re.IGNORECASE)
_AS_SUBSTITUTE = cued(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:was |were |is )?(?:also )?(?:attended|attending|present|acted|"
    r"there|sat)\s(?:the meeting )?as (?:a|an|the|his|her|their) (?:substitute|deputy|alternate)\b"
    r"|\s(?:substituting|deputising)(?=\s*(?:[,.;)]|$))"
    r"|\s(?:(?:was|were|had been) )?(?:attend(?:ed|ing)|present) "
    r"in (?:his|her|their) (?:place|stead)\b",
    re.IGNORECASE,
)
_ATTENDING_LIST = cued(
    r"\W*(?:(?:also|officers?|the following(?: officers)?(?: were| was)?)\s+)?"
    r"(?:in attendance|attending)\b(?:\s+(?:for|during|at) (?:the|this) (?:item|meeting|report|"
    r"application))?(?:\s+(?:was|were))?\s*:?\s+",
    re.IGNORECASE,
)
# rare: "The following members were present:", the sentence that heads a list
_PRESENT_LIST = cued(
    r"\W*(?:those|(?:the )?(?:members|councillors|trustees)"
    r"|the following(?: members| councillors)?)"
    r"(?: who were)?\s+present\s+(?:were|was)\s*:?\s+",
    re.IGNORECASE,
)
# rare: "his place was taken by X", the passive of substitution, which formal bodies write
_BY = cued(r"\bby\s+(?:the\s+)?$")
# rare: "for whom B substituted / stood in": what may stand behind _FOR_WHOM
_TOOK_PLACE = cued(
    r"[\s,]*(?:had\s+|was\s+|has\s+)?(?:substitut|deputi[sz])(?:ed|ing)\b|"
    r"[\s,]*(?:stood in|attended|was (?:present as )?(?:an? |the |his |her )?substitute)\b",
    re.IGNORECASE,
)
_IN_ATTENDANCE = cued(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:,?[^,.;]{0,80},\s*)?(?:(?:was|were)\s+(?:also\s+)?"
    r"(?:in attendance|present at the (?:meeting|invitation))\b|"
    r"attended the (?:board|committee|panel|meeting|council|cabinet)\s+to\s+"
    r"(?:provide|present|give|deliver|introduce|outline|update|brief|report|speak)\b|"
    r"(?:also )?attended (?:the (?:board|committee|panel|meeting|council|cabinet) )?"
    r"(?:in connection with|for (?:this|the) (?:item|matter|report|application)|as an? (?:observer"
    r"|guest|visitor)|under (?:\w+ ){0,2}(?:standing order|(?:\w+ )?rule)|by invitation"
    r"|at the invitation)\b"
    r"|who (?:took part|joined|attended|participated)(?: (?:in )?the meeting)? "
    r"(?:remotely|virtually|online|by (?:video|telephone)"
    r"|(?:by|via|on) (?:MS |Microsoft )?(?:Teams|Zoom))\b)",
    re.IGNORECASE,
)
# rare: a sentence below the list of members tells of the officers, of county boards
_OFFICERS_ATTENDED = cued(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:also )?attended(?: the meeting)?\s*[.;]?\s*$", re.IGNORECASE
)
# rare: "Cllr A was absent." behind those who sent apologies, as parishes write
_WAS_ABSENT = cued(
    r"\s+(?:\([^()]{2,60}\)\s+)?(?:was|were)\s+(?:also\s+)?absent(?:\s+without\s+(?:an\s+)?apolog\w+)?\s*(?:[.;]|$)",
    re.IGNORECASE,
)
_NOBODY = cued(r"\b(?:none|nil|there were (?:no|none)|no apologies|n/a)\b", re.IGNORECASE)
_JOINT = cued(
    r"\s*(?:\([^()]{0,60}\)\s*|,?\s*(?-i:[A-Z]{2,5})\b\s*)?(?:[,;]\s*)?(?:(?:and|&)\s+)?"
    r"(?:also\s+)?(?:from\s+|by\s+)?"
    r"(?:the\s+)?(?:(?:councillors|cllrs|clrs|messrs|aldermen)\.?\s*)?",
    re.IGNORECASE,
)
_ABOUT_ATTENDANCE = cued(
    r"apolog|regret|substitut|deputi|alternate|attendance|attended|stood in|standing in|"
    r"took part|remotely|\babsent\b|present (?:at|were|was)\b|in (?:his |her )?place",
    re.IGNORECASE,
)
_ATTENDANCE = CueIndex((_ABOUT_ATTENDANCE,))
_TITLE_OF_APOLOGIES = cued(
    r"^\W*(?:\w+ )?(?:apolog|absence|(?:present|attendance) and apolog)|\bapologies\b",
    re.IGNORECASE,
)
_LIST_TITLE = cued(r"\b(?:present|attendance|apologies|welcome|introductions|roll call)\b", re.I)
_REST_OF_LIST = cued(
    r"\W*(?:who (?:had|has|have|was|is) (?:now )?(?:sent|given|tendered|unable|ill|away)\b.*|"
    r"had (?:sent|given)\b.*|(?:had |has |have )?(?:sent (?:word|their|his|her)(?![^.;]*\blate\b)"
    r"|apologi[sz]ed(?! (?:for (?:being )?late|in advance)))\b.*"
    r"|(?:(?:was|were) (?:both |all )?unable|could not) (?:to )?(?:attend|be present|come)\b.*"
    r"|whose (?:reasons|apologies|absence)\b.*|\(.*)?",
    re.DOTALL,
)
# rare: Word tables of members in unheaded columns, as joint committees lay them out
_MEMBER_CELL = cued(r"\s*(?:Councillor|Cllr|Clr|Alderman)\b[. ]+[A-Z]")
_BLOCK_LABELS = frozenset({"present", "chairing"})
# rare: "from Cllr A, for whom Cllr B was present as substitute, and from Cllr C"
_RELIEVED = cued(
    r"\s*(?:\([^()]{0,60}\)\s*)?,?\s*(?:for whom|whose (?:place|substitute)|in whose place)\b"
    r"[^.;]{3,120}?,\s*(?:and\s+)?(?:also\s+)?(?:from|by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PRESENT_COLUMN = cued(r"\W*(?:present|attendance|attended)\W*", re.IGNORECASE)


def _chain_from(phrases: Sequence[PersonPhrase], text: str, place: int) -> list[PersonPhrase]:
    """Return the people listed from `place` on, joined by commas and "and"."""
    found: list[PersonPhrase] = []
    end = place
    for phrase in phrases:
        if phrase.start < place:
            continue
        gap = text[end : phrase.start]
        if found and phrase.start == found[-1].start:
            found.append(phrase)
            continue
        # rare: names run on with no more than a stop between them, a slip of any clerk
        if not _JOINT.fullmatch(gap) and not re.fullmatch(r"\W*", gap):
            relieved = _RELIEVED.match(text, end) if found else None
            if relieved is not None and relieved.end() > phrase.start:
                continue
            if relieved is None or text[relieved.end() : phrase.start].strip():
                break
        found.append(phrase)
        end = phrase.end
    return found


def _joined_before(phrases: Sequence[PersonPhrase], text: str) -> list[PersonPhrase]:
    """Return the people joined to the last one by commas and "and", in order."""
    found: list[PersonPhrase] = []
    for before, here in reversed(list(pairwise(phrases))):
        if before.end > here.start or not _JOINT.fullmatch(text, before.end, here.start):
            break
        found.insert(0, before)
    return found


def _sorry(
    text: str, phrases: Sequence[PersonPhrase], *, apologies_item: bool
) -> list[PersonPhrase]:
    """Return the people whose apologies a sentence reports."""
    named = [p for p in phrases if p.name]
    cue = _APOLOGIES.search(text)
    if cue and not _LATE.search(text[: cue.end()]):
        return _chain_from(phrases, text, cue.end())
    lead = named and (
        _JOINT.fullmatch(text, 0, named[0].start)
        or _RECEIVED_FROM.fullmatch(text, 0, named[0].start)
    )
    if apologies_item and lead:
        chain = _chain_from(phrases, text, named[0].start)
        if chain and _REST_OF_LIST.fullmatch(text, chain[-1].end):
            return chain
    return [p for p in named if _APOLOGISED.match(text, p.end)]


def _from_sentence(
    passage: Passage, start: int, end: int, item: int | None, *, apologies_item: bool
) -> Iterator[Presence]:
    text = passage.text[start:end]
    if not (apologies_item or _ABOUT_ATTENDANCE.search(text)) or _NOBODY.search(text):
        return
    span = passage.span(start, end)
    phrases = person_phrases(text, lenient=True)
    taken: set[str] = set()
    for absent, phrase in pairwise(phrases):
        if (
            absent.name
            and phrase.name
            and _FOR_WHOM.fullmatch(text, absent.end, phrase.start)
            and _TOOK_PLACE.match(text, phrase.end)
        ):
            taken.add(phrase.name)
            yield Presence(phrase, passage, "substitute", span, item, absent.name)
    for phrase in phrases:
        stood_in = _SUBSTITUTED.match(text, phrase.end) if phrase.name else None
        if stood_in and _BY.search(text, max(0, phrase.start - 12), phrase.start):
            continue
        if stood_in:
            whom = [p for p in _chain_from(phrases, text, stood_in.end()) if p.name]
            taken.add(phrase.name)
            yield Presence(phrase, passage, "substitute", span, item, whom[0].name if whom else "")
    for phrase in phrases:
        if phrase.name and phrase.name not in taken and _AS_SUBSTITUTE.match(text, phrase.end):
            taken.add(phrase.name)
            yield Presence(phrase, passage, "substitute", span, item)
    present = _PRESENT_LIST.match(text)
    listed = present or _ATTENDING_LIST.match(text)
    if listed:
        for phrase in _chain_from(phrases, text, listed.end()):
            if phrase.name and phrase.name not in taken:
                taken.add(phrase.name)
                status: AttendanceStatus = "present" if present else "in attendance"
                yield Presence(phrase, passage, status, span, item)
    for phrase in _sorry(text, phrases, apologies_item=apologies_item):
        if phrase.name and phrase.name not in taken:
            own, whom_name = own_status(text, phrase)
            taken.add(phrase.name)
            if own == "substitute":
                yield Presence(phrase, passage, "substitute", span, item, whom_name)
            else:
                yield Presence(phrase, passage, "apologies", span, item)
    for index, phrase in enumerate(phrases):
        if not phrase.name or phrase.name in taken:
            continue
        away = (apologies_item or item is None) and _WAS_ABSENT.match(text, phrase.end)
        came = _IN_ATTENDANCE.match(text, phrase.end) or (
            item is None
            and not has_member_title(text[: phrase.start])
            and _OFFICERS_ATTENDED.match(text, phrase.end)
        )
        if away or came:
            for beside in (*_joined_before(phrases[: index + 1], text), phrase):
                if beside.name and beside.name not in taken:
                    taken.add(beside.name)
                    told: AttendanceStatus = "absent" if away else "in attendance"
                    yield Presence(beside, passage, told, span, item)


def _from_prose(
    passages: Sequence[Passage], item: int | None, *, apologies_item: bool
) -> Iterator[Presence]:
    for passage in passages:
        if not (apologies_item or _ATTENDANCE.concerns(passage.text)):
            continue
        for start, end in sentence_ranges(passage.text):
            yield from _from_sentence(passage, start, end, item, apologies_item=apologies_item)


def _block_presences(passages: Sequence[Passage], item: int | None) -> Iterator[Presence]:
    """Read a block of lists in which a sentence may stand ("Apologies were received from ...")."""
    lines: list[Passage] = []
    for passage in passages:
        for start, end in sentence_ranges(passage.text):
            sentence = passage.text[start:end]
            prose = (
                ()
                if label_of(sentence)
                else tuple(_from_sentence(passage, start, end, item, apologies_item=False))
            )
            if prose:
                yield from prose
            elif sentence == passage.text:
                lines.append(passage)
            else:
                lines.append(Passage(sentence, passage.offsets[start:end], passage.marker))
    yield from presences_in_lists(lines, item)


def _is_row_of_members(cells: Sequence[str]) -> bool:
    """Whether each cell is a member's name: a joint committee lists its councils in columns."""
    return all(_MEMBER_CELL.match(cell) for cell in cells)


def _names_follow(text: str, start: int) -> bool:
    """Whether a line goes on with names behind its label."""
    return any(phrase.name for phrase in person_phrases(text[start:], lenient=True))


def _lists_come_first(passages: Sequence[Passage]) -> bool:
    """Whether rows of labels and names begin a header's passages: "Attending | Cllr Day"."""
    rows = [p for p in passages[:3] if "|" in p.text and label_of(p.text)]
    return len(rows) > 1 and rows[0] is passages[0]


def _header_lists(header: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages of the header from the first label of an attendance list on."""
    marked = marked_cells(header)
    if marked:
        return tuple(header[min(marked) :])
    for index, passage in enumerate(header):
        label = label_of(passage.text)
        cells = passage.text.split("|")
        if len(cells) > 2 and sum(bool(whole_label(cell.strip())) for cell in cells[1:]) > 1:
            return tuple(header[index:])
        if len(cells) > 1 and _PRESENT_COLUMN.fullmatch(cells[-1]):
            return tuple(header[index:])
        if len(cells) > 1 and _is_row_of_members(cells):
            return tuple(header[index:])
        if role_table(cells) is not None and whole_label(cells[0].strip()) in _BLOCK_LABELS:
            return tuple(header[index:])
        if has_mark_column(cells) and role_table(cells[:-1]) is not None:
            return tuple(header[index:])
        opens = label is not None and label[0] in _BLOCK_LABELS
        opens = opens or (label is not None and _lists_come_first(header[index:]))
        if label and opens and (index + 1 < len(header) or _names_follow(passage.text, label[1])):
            return tuple(header[from_offices_above(header, index) :])
    return ()


def find_presences(minutes: Minutes) -> tuple[Presence, ...]:
    """Return every attendance that the document states, lists first, as printed."""
    block = (*_header_lists(minutes.header), *minutes.attendance)
    found = list(_block_presences(block, None))
    found += came_instead(block)
    found += closing_lists(minutes.tail)
    found += openers(minutes, {presence.phrase.name for presence in found})
    for item in minutes.items:
        title = item.title.text if item.title else ""
        apologies_item = bool(_TITLE_OF_APOLOGIES.search(title))
        passages = [*item.decision, *item.minutes]
        if apologies_item and not any(passage.text for passage in passages):
            passages = list(item.blurb)
        if _LIST_TITLE.search(title):
            labelled = [p for p in passages if label_of(p.text) is not None]
            if item.title is not None and whole_label(title) == "in attendance":
                labelled = [item.title, *(p for p in passages if p.text)]
            found.extend(presences_in_lists(labelled, item.position))
            passages = [p for p in passages if p not in labelled]
        found.extend(_from_prose(passages, item.position, apologies_item=apologies_item))
    return tuple(found)
