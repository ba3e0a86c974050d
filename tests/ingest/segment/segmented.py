"""Minutes in the layouts of councils, and their segments, for the tests."""

from collections.abc import Iterator

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Minutes, Passage
from minutegraph.ingest.segment import segment

MODERN_PAGE = """\
Agenda and minutes

Parks Committee
Thursday, 4th May, 2023 10.00 am

Venue: Town Hall, Wexcombe. View directions

Items
No. Item

23/1

Apologies for Absence

Minutes:

None.

23/2

Play Areas pdf icon PDF 245 KB

The Head of Parks will report on play areas.  (Verbal)

Additional documents:

Decision:

That the report be noted.

Minutes:

The Head of Parks reported that:-

·        Swings had been mended.

(a)  Slides had not.

1.      Locality working
2.      Bins ...  view the full minutes text for item 23/2
"""

SCRAPE = """\
Venue: Virtual meeting
No. | Item |
---|---|
Declarations of Interest To receive
any declarations of interest. Minutes: There were
none. |
|
Winter Plan PDF 1 MB The
Head of Roads will present the plan. Minutes: The Head of Roads
presented it. He said that: ·
Salt
had been bought ·
Grit had
been spread. AGREED- that the plan be noted. |
|
Any other business Minutes: None. |
"""

PLAIN = """\
Declarations of Interest


There were no declarations of interest.


Bus Shelters pdf icon PDF 200 KB

The Panel is asked to consider the shelters.


Ada Reed, Transport Officer, presented a report on the shelters in the town.


Any other urgent items which in the opinion of the Chair, may be considered.


Bus Passes
The Chair reported that passes would be sent out in May by the county council.
"""


def minutes_of(text: str, name: str = "minutes.txt") -> Minutes:
    return segment(read_bytes(name, text.encode()))


def headings_of(minutes: Minutes) -> list[tuple[str, str | None, int]]:
    return [
        (item.number, item.title.text if item.title else None, item.level) for item in minutes.items
    ]


def texts(passages: tuple[Passage, ...]) -> list[str]:
    return [f"{passage.marker} {passage.text}".strip() for passage in passages]


def passages_of(minutes: Minutes) -> Iterator[Passage]:
    yield from (*minutes.header, *minutes.attendance)
    for item in minutes.items:
        yield from [item.title] if item.title else []
        yield from (*item.blurb, *item.decision, *item.minutes)
    yield from minutes.tail
