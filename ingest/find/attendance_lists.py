"""Read the lists of those present: labelled lines, columns, tables with a mark for each person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..patterns import cued
from ..records import Passage
from .attendance_groups import guests_among
from .attendance_headed import headed_columns
from .attendance_labels import inner_labels, label_of, whole_label
from .attendance_lines import is_running_text, labelled_parts, leads_to_others, unwrapped
from .attendance_marks import marked_cells
from .attendance_names import entry_of, people_listed
from .attendance_roles import implied_tables
from .attendance_rows import AttendanceTable
from .presence import Presence

_OF_ENTRY = cued(r"\(|[,.;:]$|\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Clr|Councillors?|Ald|Rev)\b")
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
# rare: the legend "denotes attendance" of a starred list, cut off its star by the layout
_STARS_MEAN = cued(
    r"(?:denotes? )?(?:a )?(?:members? )?(?:present|in attendance|attended)\W*", re.IGNORECASE
)
# rare: "* denotes member present", the legend of older principal councils
_STARRED = cued(
    r"\*\s*(?:(?:denotes?|indicates?|=|-|–) )?(?:a )?(?:members? )?"
    r"(?:present|in attendance|attended|attending)\W*$",
    re.IGNORECASE,
)


def _legend_of_stars(passages: Sequence[Passage]) -> Passage | None:
    """Return the line below a list that says what its stars mean ("* In attendance"), if any."""
    starred = 0
    for index, passage in enumerate(passages):
        if passage.marker.strip() != "*":
            continue
        following = passages[index + 1] if index + 1 < len(passages) else None
        alone = following is None or label_of(following.text) is not None
        if starred > 1 and alone and _STARS_MEAN.fullmatch(passage.text):
            return passage
        starred += 1
    return None


def presences_in_lists(passages: Sequence[Passage], item: int | None = None) -> Iterator[Presence]:
    """Yield everybody whom the passages of an attendance block list."""
    legend = _legend_of_stars(passages)
    lines = unwrapped([p for p in passages if p is not legend])
    found = tuple(_presences(passages, lines, item, legend))
    of_label, labels = {}, 0
    for line in lines:
        labels += label_of(line.text) is not None
        of_label[line] = labels
    for _, group in groupby(found, key=lambda p: of_label.get(p.passage, 0)):
        listed = tuple(group)
        present = [entry_of(p.passage.text, p.phrase) for p in listed if p.status == "present"]
        guests = guests_among(present)
        for one in listed:
            guest = one.status == "present" and entry_of(one.passage.text, one.phrase) in guests
            yield replace(one, status="in attendance") if guest else one


def _is_heading(lines: Sequence[Passage]) -> bool:
    """Whether the second of three lines heads the running text of the third, below a list."""
    if len(lines) < 3 or lines[1].marker or not lines[0].text.endswith("."):
        return False
    return not _OF_ENTRY.search(lines[1].text) and is_running_text(lines[2].text)


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
    told = leads = False
    table = AttendanceTable(implied_tables(lines), officers_apart)
    beside_marks = marked_cells(lines) or headed_columns(lines)
    for index, passage in enumerate(lines):
        cells = passage.text.split("|")
        if index in beside_marks:
            for cell in filter(lambda one: one.value, beside_marks[index]):
                place = (cell.start, cell.end)
                yield from people_listed(passage, *place, cell.value, officers_apart=True)
            continue
        if len(cells) > 1:
            head = table.label_of_head(cells)
            if head is not None:
                value = head or value
                continue
            row = table.row(passage, cells, value)
            if row is not None:
                value = row[0] or value
                for presence in row[1]:
                    anybody = True
                    yield presence
                continue
        table.roles = None
        if table.marked and whole_label(passage.text):
            table.marked = table.members = False
        labelled = label_of(passage.text) is not None or any(inner_labels(passage.text, 0))
        tells = not passage.marker and is_running_text(passage.text)
        told = not labelled and (tells or (told and (leads or not passage.marker)))
        leads = leads_to_others(passage.text) if tells else told and leads
        if told or (not labelled and _is_heading(lines[index - 1 : index + 2])):
            continue
        for start, end, segment_value in labelled_parts(passage.text, value):
            value = segment_value
            if value == "in attendance" and not anybody and _BODY_ITSELF.match(passage.text):
                value = "present"  # the list with which the block begins is that of the body
                officers_apart = False
            elif value == "present" and of_members and _ATTENDEES.match(passage.text):
                value = "in attendance"
            if start < end and not (start == 0 and is_running_text(passage.text)):
                yield from people_listed(
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
