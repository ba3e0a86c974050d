"""Ways of writing of small town and city councils: ticks, run-in titles, "Motion by Day"."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.votes import in_digits, tally_in
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts


def facts_of(text: str, name: str = "minutes.txt") -> DocumentFacts:
    return extract(read_bytes(name, text.encode()))


def came(facts: DocumentFacts) -> list[tuple[str, str, str]]:
    return [(fact.status, fact.person, fact.post) for fact in facts.attendance]


MARKED = """# Orrell Wick Town Council

Minutes of the Council meeting held on 6 May 2024 at 19:00

| | Member | | Member |
|---|---|---|---|
| ✓ | Tansy Orrell (Mayor) | A | Piers Hallam |
| – | Wilf Underhay | ✓ | Una Tarrant |

✓ = present, A = apologies, – = absent

Officers: E Yarrow (Town Clerk)

### TC24/51 — Interests

| Member | Item | Interest | Action |
|---|---|---|---|
| Tarrant | TC24/52 | Personal – tenant of a garage | Left the room |

### TC24/52 — Garages

**RESOLVED** that the rents stay as they are. *(Prop. Cllr Orrell, sec. Cllr Tarrant)*

### TC24/53 — Minutes

*To agree the minutes.* It was **RESOLVED** to defer them to June.
"""


def test_marks_beside_names_mean_what_the_legend_says() -> None:
    assert came(facts_of(MARKED, "minutes.md")) == [
        ("present", "Tansy Orrell", "Mayor"),
        ("apologies", "Piers Hallam", ""),
        ("absent", "Wilf Underhay", ""),
        ("present", "Una Tarrant", ""),
        ("in attendance", "E Yarrow", "Town Clerk"),
    ]


def test_a_table_of_interests_is_no_table_of_items() -> None:
    facts = facts_of(MARKED, "minutes.md")
    assert [item.number for item in facts.items] == ["TC24/51", "TC24/52", "TC24/53"]
    assert [(f.item, f.person, f.nature) for f in facts.interests] == [
        (2, "Una Tarrant", "Personal – tenant of a garage")
    ]


def test_what_came_of_it_may_stand_behind_what_the_agenda_asked() -> None:
    decisions = facts_of(MARKED, "minutes.md").decisions
    assert [(d.item, d.disposition, d.mover) for d in decisions] == [
        (2, "agreed", "Tansy Orrell"),
        (3, "deferred", ""),
    ]


def test_ticks_below_the_heads_of_columns() -> None:
    text = (
        "# Hallam Parish Council\n\nMinutes of the meeting held on 4 March 2024\n\n"
        "| Name | Present | Apologies | Absent |\n|---|---|---|---|\n"
        "| Cllr Ada Finch (Chair) | ✓ | | |\n"
        "| Cllr Bo Marsh | | ✓ | |\n| Cllr Di Wood | | | ✓ |\n\n## 1. Apologies\n\nAs above.\n\n"
        "## 2. Finance\n\nThe report was noted.\n"
    )
    assert came(facts_of(text, "minutes.md")) == [
        ("present", "Ada Finch", "Chair"),
        ("apologies", "Bo Marsh", ""),
        ("absent", "Di Wood", ""),
    ]


RUN_IN = """LITTLE MOSSE WITH HARROW PARISH COUNCIL

Minutes of the meeting held in the school on 3rd May 2023 at 7.30pm.

Present: Mrs Ada Finch (AF) in the chair, Bo Marsh (BM), Cy Thorn (CT).
District Councillor Una Tarrant, PCSO Piers Hallam and Ed Yarrow, Clerk.

APOLOGIES. Received from Cllr Di Wood (holiday), whose reasons were accepted.

POLICE. PCSO Hallam had brought the figures with him: one shed had been broken into.

MINUTES. Those of 5th April 2023 were agreed and signed.

DISTRICT. Cllr Tarrant followed with a few words on the new bins.

FINANCE. These payments were passed on the proposal of BM, seconded by CT: hall hire £24.00.

HEDGES. No one minded the work going ahead in June and this was accordingly agreed.
"""


def test_titles_in_capitals_that_run_into_their_text() -> None:
    facts = facts_of(RUN_IN)
    titles = ["APOLOGIES", "POLICE", "MINUTES", "DISTRICT", "FINANCE", "HEDGES"]
    assert [item.title for item in facts.items] == titles
    assert facts.meeting.council is not None
    assert facts.meeting.council.value == "Little Mosse with Harrow Parish Council"


def test_councillors_of_another_tier_and_police_are_guests() -> None:
    assert came(facts_of(RUN_IN)) == [
        ("present", "Ada Finch", "Chair"),
        ("present", "Bo Marsh", ""),
        ("present", "Cy Thorn", ""),
        ("in attendance", "Una Tarrant", ""),
        ("in attendance", "Piers Hallam", "PCSO"),
        ("in attendance", "Ed Yarrow", "Clerk"),
        ("apologies", "Di Wood", ""),
    ]


def test_what_a_village_decides_without_the_word() -> None:
    decisions = facts_of(RUN_IN).decisions
    assert [(d.item, d.disposition, d.mover, d.seconder) for d in decisions] == [
        (1, "approved", "", ""),
        (3, "approved", "", ""),
        (5, "approved", "Bo Marsh", "Cy Thorn"),
        (6, "approved", "", ""),
    ]
    assert decisions[2].text == "These payments were passed"


def test_who_brings_figures_or_follows_with_a_few_words_reports() -> None:
    reports = [(fact.item, fact.person) for fact in facts_of(RUN_IN).reports]
    assert reports == [(2, "Piers Hallam"), (4, "Una Tarrant")]


CITY = """CITY OF ALDER CREEK
COMMON COUNCIL

MINUTES OF APRIL 8, 2024

The Regular Meeting of the Common Council was held on Monday, April 8, 2024 in City Hall.
Mayor Jane Holm called the meeting to order at 6:30 p.m.

PRESENT:    Alderpersons Ray Ames, Lou Berg, Meg Cole

EXCUSED:    Alderperson Dot Dahl

ALSO PRESENT: City Clerk Ida Fox, City Attorney Hal Gage, Police Chief Norm Kent

1.  APPROVAL OF AGENDA

    Motion by Ames, second by Berg, to approve the agenda. Motion carried 3-0.

2.  CONSENT AGENDA

    a. Minutes of March 11, 2024 Regular Meeting
    b. Claims in the amount of $12,886.31

    Motion by Cole, second by Ames, to approve the Consent Agenda. Carried on a voice vote.

3.  PARK HOURS

    City Attorney Gage, speaking from his memo of April 1, compared the two drafts. Motion by
    Berg, second by Cole, to close the park at dusk. Motion failed 1-2.

4.  DEPOT

    Ames made a motion to table the sale of the depot to May 13. Second by Berg. Motion passed 2-1.
"""


def test_a_city_council_its_members_and_who_opened_the_meeting() -> None:
    facts = facts_of(CITY)
    assert facts.meeting.council is not None
    assert facts.meeting.council.value == "City of Alder Creek"
    assert came(facts) == [
        ("present", "Ray Ames", ""),
        ("present", "Lou Berg", ""),
        ("present", "Meg Cole", ""),
        ("apologies", "Dot Dahl", ""),
        ("in attendance", "Ida Fox", "City Clerk"),
        ("in attendance", "Hal Gage", "City Attorney"),
        ("in attendance", "Norm Kent", "Police Chief"),
        ("present", "Jane Holm", "Mayor"),
    ]


def test_motions_by_surname_with_votes_in_figures() -> None:
    decisions = [
        (d.text, d.disposition, d.mover, d.seconder, d.votes_for, d.votes_against)
        for d in facts_of(CITY).decisions
    ]
    assert decisions == [
        ("to approve the agenda", "approved", "Ray Ames", "Lou Berg", 3, 0),
        ("to approve the Consent Agenda", "approved", "Meg Cole", "Ray Ames", None, None),
        ("to close the park at dusk", "refused", "Lou Berg", "Meg Cole", 1, 2),
        ("to table the sale of the depot to May 13", "deferred", "Ray Ames", "Lou Berg", 2, 1),
    ]


def test_minutes_on_a_consent_agenda_are_approved_with_it() -> None:
    found = [(fact.date, fact.outcome) for fact in facts_of(CITY).previous_minutes]
    assert found == [("2024-03-11", "approved")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carried with one against, Cllr Wood.", (None, 1, None)),
        ("RESOLVED (with two abstentions) that the fair be held", (None, None, 2)),
        ("Motion carried 5-1-1.", (5, 1, 1)),
        ("Members approved the 24-25 budget", (None, None, None)),
        ("One member spoke against it", (None, None, None)),
        ("The motion was put and carried (5:2).", (5, 2, None)),
    ],
)
def test_tallies(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    tally = tally_in(text)
    assert (tally.votes_for, tally.votes_against, tally.abstentions) == expected


def test_number_words_become_figures() -> None:
    assert in_digits("Three voted for the motion and two for the amendment") == (
        "3 voted for the motion and 2 for the amendment"
    )
