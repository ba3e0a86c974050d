"""Cuts a document into its header, attendance, agenda items and what follows them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from ..records import AgendaItem, Document, Minutes, Passage, Span
from .appendices import appendix_start, last_appendix_start
from .clean import Cleaner
from .cues import cue, first_letters
from .headings import find_headings, number_below
from .lines import Paragraph, blocks_within, paragraphs_of
from .noise import VERBAL, is_attachment_label, without, without_noise
from .numbers import Heading
from .scrape import scrape_start, scraped_paragraphs
from .section_lines import (
    ATTENDANCE_HEADING,
    ATTENDANCE_START,
    CLOSING_LINE,
    LABEL,
    is_document_title,
)
from .siblings import with_own_accounts
from .titles import FINITE_VERB, is_blurb

MARKER = cued(
    r"(?![A-Z])(?P<marker>[·•▪‣◦●○■□*–—-]|\(?[a-z]{1,2}\)(?!\sof\sthe\s[A-Z])|\([A-Z]\)(?=\s)|\(?[ivx]{1,5}[.)](?=\s)|\(?\d{1,3}\)(?!\s(?:of|and)\s)|\d{1,3}\.(?=\s)|"
    r"\d{1,3}(?:\.\d{1,3}){1,2}(?=\s+(?![AP]\.?M\b)[A-Z“\"]))\s*(?=\S)"
)
# rare: a ModernGov page of an agenda without minutes is titled so
AGENDA_PAGE = cued(r"Agenda\Z", re.IGNORECASE)
TELLS = cue("sections", "account")
DECISION_PAGE = cue("sections", "decision page")
DECISION_PAGE_PART = cue("sections", "decision page part")
DECISION_PAGE_FIELD = cue("sections", "decision page field")
# Behind what the agenda asked, in one paragraph, what came of it: "To agree the fee. AGREED ..."
# rare: parishes print what came of the agenda's text in the same paragraph
TOLD_BEHIND_BLURB = cued(
    r"(?<=[.)])\s+(?=(?:(?:[A-Z][^.;]{0,140}?,? )?(?:it was|It was) (?:\w+ly |then |also )?"
    r"(?:AGREED|RESOLVED|NOTED|DECIDED|agreed|resolved|decided)\b|(?:RESOLVED|AGREED|NOTED|APPROVED)\b))"
)
TOLD = cued(r"\b(?:was|were|had|did|went|gave|took|said|told|spoke|left|[a-z]{3,}ed)\b")
LINES_OF_PAGE_NAME = 4
# rare: a page whose first lines run together has the council's name before "MINUTES"
TITLE_INSIDE = cued(r"\bMINUTES\b[^.]{0,80}\bMEETING OF\b")
LONGEST_TITLE_INSIDE = 200  # characters
LISTED = ("Councillor", "Cllr", "Apologies", "An apology")
PERSON_IN_BRACKETS = cued(r"\((?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b\.?")
BARE_LABEL = cued(r"(?P<part>Minutes?|Decisions?)\Z")
LEAST_BARE_LABELS = 2  # once, "Minutes" is the title of an item
LONGEST_HEAD = 30  # paragraphs


def segment(document: Document) -> Minutes:
    """Return the parts of a document: every paragraph is in exactly one of them.

    Args:
        document: the document as read.

    Returns:
        Its header, attendance block, items and tail as passages whose characters lead back to
        `document.text`. What pages print around minutes ("PDF 245 KB", "View directions") and
        labels ("Minutes:") are in none.
    """
    cleaner = Cleaner(document)
    start = scrape_start(document)
    if start >= 0:
        head = document.text.rfind("\n", 0, document.text.rfind("\n", 0, start)) + 1
        before = replace(document, blocks=tuple(blocks_within(document, Span(0, max(0, head - 1)))))
        paragraphs = (
            *paragraphs_of(before, cleaner),
            *scraped_paragraphs(document, cleaner, start),
        )
    else:
        paragraphs = paragraphs_of(document, cleaner)
    headings = find_headings(paragraphs)
    end_of_minutes = appendix_start(paragraphs, headings[0].first if headings else 0)
    if headings and headings[-1].first >= end_of_minutes:
        headings = find_headings(paragraphs[:end_of_minutes])
    if not headings:
        return _without_headings(document, paragraphs)
    header, attendance = _before_items(paragraphs[: headings[0].first])
    last_end = _end_of_items(paragraphs[:end_of_minutes], headings)
    titles = {heading.title for heading in headings}
    letters = first_letters(LABEL, BARE_LABEL)
    likely = [
        (index, paragraph)
        for index, paragraph in enumerate(paragraphs)
        if paragraph.text[0] in letters and index not in titles
    ]
    labels = [LABEL.match(one.text) for index, one in likely if index > headings[0].first]
    named = {label["part"] for label in labels if label}
    has_labels = bool(named)
    announced = (
        not has_labels and bool(paragraphs) and AGENDA_PAGE.match(paragraphs[0].text) is not None
    )
    decision_page = any(
        DECISION_PAGE.match(paragraph.text) for paragraph in paragraphs[:LINES_OF_PAGE_NAME]
    )
    bare_labels = sum(_is_bare_label(one) for _, one in likely)
    items = []
    attached: list[Passage] = []
    last_end, end_of_list = _attendance_behind(paragraphs, headings, last_end)
    attendance += _passages(paragraphs[last_end:end_of_list])
    for index, heading in enumerate(headings):
        end = headings[index + 1].first if index + 1 < len(headings) else last_end
        title, body = _title_and_body(paragraphs, heading, end)
        parts = _parts(
            body,
            has_labels,
            announced,
            decision_page=decision_page,
            bare_labels=bare_labels >= LEAST_BARE_LABELS,
            told_above=has_labels and "Minutes" not in named,
        )
        items.append(AgendaItem(index + 1, heading.number, title, *parts[:3], level=heading.level))
        attached += parts[3]
    tail = (*attached, *_passages(paragraphs[end_of_list:]))
    return Minutes(document, header, attendance, with_own_accounts(items), tail)


def _without_headings(document: Document, paragraphs: Sequence[Paragraph]) -> Minutes:
    """A document without any title: a fragment of one item, or nothing but a header."""
    after = _end_of_head(paragraphs)
    first = next(
        (index for index in range(after, len(paragraphs)) if _is_account(paragraphs[index])), None
    )
    if first is None:
        return Minutes(document, _passages(paragraphs), (), ())
    header, attendance = _before_items(paragraphs[:first])
    is_head = after or any(_is_page_head(paragraph) for paragraph in paragraphs[:first])
    if not attendance and not is_head:
        header, first = (), 0
    has_labels = any(LABEL.match(paragraph.text) for paragraph in paragraphs)
    parts = _parts(paragraphs[first:], has_labels, False)
    item = AgendaItem(1, "", None, *parts[:3])
    return Minutes(document, header, attendance, (item,), parts[3])


def _end_of_head(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the lines end that say whose minutes these are and who was there."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:LONGEST_HEAD]):
        words = paragraph.text
        if (
            is_document_title(words)
            or (end == index > 0 and (words.startswith(LISTED) or _lists_people(words)))
            or (not index and TITLE_INSIDE.search(words[:LONGEST_TITLE_INSIDE]))
            or (end and ATTENDANCE_START.match(words))
        ):
            end = index + 1
    return end


def _lists_people(words: str) -> bool:
    """Whether a line names people behind their posts, as lists of officers do."""
    return PERSON_IN_BRACKETS.search(words) is not None and FINITE_VERB.search(words) is None


def _is_account(paragraph: Paragraph) -> bool:
    words = paragraph.text
    return is_blurb(words) or (words.count(" ") > 8 and words.endswith((".", ":", ":-", ";")))


def _is_page_head(paragraph: Paragraph) -> bool:
    # rare: words that begin the head of a ModernGov page or printed minutes
    return re.match(r"(?:Agenda|Venue:|Contact:|MINUTES|Minutes of)", paragraph.text) is not None


def _before_items(
    paragraphs: Sequence[Paragraph],
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Cut what stands before the items where the list of who was there begins."""
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.text
        if ATTENDANCE_START.match(words) or (
            paragraph.kind == "heading" and ATTENDANCE_HEADING.match(words)
        ):
            return _passages(paragraphs[:index]), _passages(paragraphs[index:])
    return _passages(paragraphs), ()


def _end_of_items(paragraphs: Sequence[Paragraph], headings: Sequence[Heading]) -> int:
    """Return where the last item ends: at the line that closes the meeting, or an appendix."""
    last = headings[-1]
    start = (last.first if last.title is None else last.title) + 1
    for index in range(start, len(paragraphs)):
        if CLOSING_LINE.match(paragraphs[index].text):
            return last_appendix_start(paragraphs, start, index)
    return last_appendix_start(paragraphs, start, len(paragraphs))


def _title_and_body(
    paragraphs: Sequence[Paragraph], heading: Heading, end: int
) -> tuple[Passage | None, list[Paragraph]]:
    if heading.title is None:
        return None, list(paragraphs[heading.first : end])
    paragraph, part = paragraphs[heading.title], heading.part
    title = _title(_cut(paragraph, part.start, part.end))
    before = [
        one
        for one in paragraphs[heading.first : heading.title]
        if not heading.number.endswith(one.text) and not heading.number.startswith(one.text)
    ]
    after = heading.title + (2 if number_below(paragraphs, heading) else 1)
    body = [*before, *paragraphs[after:end]]
    if part.rest < len(paragraph.text):
        body.insert(len(before), _cut(paragraph, part.rest, len(paragraph.text)))
    return title, body


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    return paragraph._replace(
        text=paragraph.text[start:end], offsets=paragraph.offsets[start:end], marker=""
    )


def _title(paragraph: Paragraph) -> Passage | None:
    cleaned = without_noise(paragraph)
    for pattern in VERBAL:
        if found := pattern.search(cleaned.text):
            cleaned = without(cleaned, [found.span()])
    return Passage(cleaned.text, cleaned.offsets) if cleaned.text else None


def _parts(
    paragraphs: Sequence[Paragraph],
    has_labels: bool,
    announced: bool,
    *,
    decision_page: bool = False,
    bare_labels: bool = False,
    told_above: bool = False,
) -> tuple[tuple[Passage, ...], tuple[Passage, ...], tuple[Passage, ...], tuple[Passage, ...]]:
    """Sort the paragraphs of an item into blurb, decision, minutes, and attached documents.

    On the page of one decision, its reasons and the fields of the record are blurb. `bare_labels`
    says that the document heads accounts with "Minutes" without a colon, `told_above` that its
    only labels are those of decisions, above which the account stands.
    """
    parts: dict[str, list[Passage]] = {"blurb": [], "decision": [], "minutes": [], "tail": []}
    letters = first_letters(LABEL)
    labels = [
        LABEL.match(paragraph.text) if paragraph.text[:1] in letters else None
        for paragraph in paragraphs
    ]
    labelled = any(labels)
    part = "blurb" if labelled or has_labels or announced else "start"
    for paragraph, label in zip(paragraphs, labels, strict=True):
        if bare_labels and not label and _is_bare_label(paragraph):
            label = BARE_LABEL.match(paragraph.text)
        if label:
            part = "decision" if label["part"].lower().startswith("decision") else "minutes"
            continue
        if decision_page and _is_of_record(paragraph.text):
            part = "blurb"
        if is_attachment_label(paragraph.text):
            part = "tail" if part in ("minutes", "decision") else part
            continue
        if part == "start":
            if is_blurb(paragraph.text):
                told = TOLD_BEHIND_BLURB.search(paragraph.text)
                asked = _cut(paragraph, 0, told.start()) if told else paragraph
                passage = _passage(asked)
                parts["blurb"] += [passage] if passage else []
                if told is None:
                    continue
                paragraph = _cut(paragraph, told.end(), len(paragraph.text))
            part = "minutes"
        if part == "blurb" and not announced:
            tells = not labelled and _tells(paragraph.text)
            if tells or (told_above and _is_told(paragraph.text)):
                part = "minutes"
        passage = _passage(paragraph)
        if passage:
            parts[part].append(passage)
    return (
        tuple(parts["blurb"]),
        tuple(parts["decision"]),
        tuple(parts["minutes"]),
        tuple(parts["tail"]),
    )


def _is_bare_label(paragraph: Paragraph) -> bool:
    return paragraph.kind == "heading" and BARE_LABEL.match(paragraph.text) is not None


def _attendance_behind(
    paragraphs: Sequence[Paragraph], headings: Sequence[Heading], end: int
) -> tuple[int, int]:
    """Return where a table of those who came begins and ends that stands behind the items.

    Returns:
        Twice `end`, where the items end, if there is none.
    """
    for index in range(headings[-1].first + 1, end - 1):
        words, table = paragraphs[index], index + 1
        if words.kind != "heading" or not ATTENDANCE_HEADING.match(words.text):
            continue
        while table < end and paragraphs[table].kind == "row":
            table += 1
        if table > index + 2:
            return index, table
    return end, end


def _is_of_record(words: str) -> bool:
    """Whether this is a field of a decision record, or heads a part that is not the decision."""
    return bool(DECISION_PAGE_PART.match(words) or DECISION_PAGE_FIELD.match(words))


def _tells(words: str) -> bool:
    """Whether a paragraph tells what happened, as no agenda does."""
    return TELLS.search(words) is not None and not is_blurb(words)


def _is_told(words: str) -> bool:
    """Whether a paragraph is told in the past, as what came of an item is."""
    stopped = words.endswith((".", ".)", ":"))
    return stopped and TOLD.search(words) is not None and not is_blurb(words)


def _passages(paragraphs: Sequence[Paragraph]) -> tuple[Passage, ...]:
    passages = (_passage(paragraph) for paragraph in paragraphs)
    return tuple(passage for passage in passages if passage)


def _passage(paragraph: Paragraph) -> Passage | None:
    """Return a paragraph as a passage, its list marker apart; None if only noise is in it."""
    cleaned = without_noise(paragraph)
    if not cleaned.text or is_attachment_label(cleaned.text):
        return None
    printed = MARKER.match(cleaned.text)
    if printed and printed.end() < len(cleaned.text):
        start = printed.end()
        return Passage(cleaned.text[start:], cleaned.offsets[start:], printed["marker"])
    return Passage(cleaned.text, cleaned.offsets, cleaned.marker)
