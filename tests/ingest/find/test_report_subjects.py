"""What an account was about: told where the grammar says so plainly, else left out."""

import pytest

from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Passage


def passages(source: str, *texts: str) -> tuple[Passage, ...]:
    found, place = [], 0
    for text in texts:
        start = source.index(text, place)
        place = start + len(text)
        found.append(Passage(text, Offsets.of(range(start, place))))
    return tuple(found)


def subjects(*account: str, title: str = "Physical Directorate") -> list[str]:
    source = "\n".join((title, *account))
    heading, *told = passages(source, title, *account)
    item = AgendaItem(1, "1.", heading, (), (), tuple(told))
    found = accounts_of_item(item, sentences_of(item))
    return [one.subject for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Clerk submitted a report on the winter plan and thanked the staff.",
            "the winter plan",
        ),
        (
            "Jo Day, Head of Plans, introduced the draft Charter, which has eleven pledges.",
            "the draft Charter",
        ),
        ("Mrs Fell reported that the sign had gone.", "the sign had gone"),
        (
            "The Chair announced that Jo Day would leave in May and thanked her for her work.",
            "Jo Day would leave in May",
        ),
        (
            "The Leader announced that Al Coe had retired in June and wished him well.",
            "Al Coe had retired in June",
        ),
        (
            "The Clerk reported that the Mayor had met Mr Coe and thanked him for his help.",
            "the Mayor had met Mr Coe and thanked him for his help",
        ),
        ("Jo Day gave a joint presentation upon the pier and was thanked.", "the pier"),
        ("A written report from Jo Day on the pier had been circulated and was noted.", "the pier"),
        ("A report from Jo Day on the pier was noted.", "the pier"),
        (
            "Jo Day presented a report on an offer which had been received for the pier.",
            "an offer which had been received for the pier",
        ),
        (
            "The Clerk reported that the path would be mended and welcomed by the schools.",
            "the path would be mended and welcomed by the schools",
        ),
        (
            "Mr Coe circulated a report outlining the role of the Enterprise Office He stated that "
            "it was a first stop.",
            "the role of the Enterprise Office",
        ),
        ("Mrs Fell reported on behalf of Mr Coe that the sign had gone.", "the sign had gone"),
        (
            "Mrs Fell reported she had written to the bus company.",
            "she had written to the bus company",
        ),
        (
            "Circulated, report of the Head of Estates dated 1 May setting out the position in "
            "relation to the pump house which was noted by Members.",
            "the position in relation to the pump house",
        ),
        (
            "Members received a presentation on the levy from Ann Lee which outlined the following "
            "key stages: policy, register.",
            "the levy",
        ),
        ("A report on tree roots was presented by the Head of Parks.", "tree roots"),
        ("Members considered a report submitted by the Head of Parks regarding roots.", "roots"),
        (
            "The Leader introduced the budget for the directorate prior to general debate.",
            "the budget for the directorate",
        ),
        (
            "The Director of Roads took Members through a set of slides about the bypass.",
            "the bypass",
        ),
        (
            "The Superintendent gave a briefing on burglaries and also provided details of thefts.",
            "burglaries",
        ),
        ("The Case Officer introduced the application and showed plans.", "the application"),
        ("The Clerk outlined to the Members the plans for the wood.", "the plans for the wood"),
        (
            "Cllr Day gave a report of matters discussed at the fair.",
            "matters discussed at the fair",
        ),
    ],
)
def test_the_subject_stands_behind_on_in_a_clause_or_as_the_object(
    sentence: str, expected: str
) -> None:
    assert subjects(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk presented the report and answered questions.",
        "Mr Coe presented the report in the absence of Mrs Fell.",
        "The Treasurer presented the report on behalf of the Board.",
        "PC Dee submitted a report by email.",
        "Mrs Fell reported as follows: the sign had gone.",
        "Circulated, report of the Director of Roads, Physical Directorate dated 1 May 2016.",
        "The Head of Parks made a presentation under the following headings:",
        "The Clerk gave details of the following matters: rent, rates.",
        "The report was presented by Jo Day, Head of Plans, on 3 May.",
    ],
)
def test_a_report_of_which_nothing_is_said_has_no_subject(sentence: str) -> None:
    assert subjects(sentence) == [""]


def test_a_subject_that_the_line_has_cut_is_left_out() -> None:
    assert subjects("The Clerk gave an update on the lease of the old", "school at Wex.") == [""]
    wrapped = "The Clerk gave the meeting a verbal update on the scheme for the Wex Water"
    assert subjects(wrapped, "Supply Project.") == [""]
    assert subjects("The Clerk gave an update on the lease", "School roof was discussed.") == [
        "the lease"
    ]


@pytest.mark.parametrize("size", [30_000, 60_000])
def test_hostile_subjects_are_read_in_linear_time(size: int) -> None:
    for piece in ("the report on ", "and the A, of B for ", "which ", "of the following ", ", the"):
        text = "The Clerk presented a report " + piece * (size // len(piece))
        assert len(subjects(text)) <= 1
