"""Who reported what: sentence by sentence, and item by item."""

import time

import pytest

from minutegraph.ingest.find import find_facts
from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.accounts import Account
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage, ReportFact


def passages(source: str, *texts: str) -> tuple[Passage, ...]:
    found = []
    for text in texts:
        start = source.index(text)
        found.append(Passage(text, Offsets.of(range(start, start + len(text)))))
    return tuple(found)


def item(
    *account: str, blurb: tuple[str, ...] = (), title: str = "Winter plan", position: int = 1
) -> AgendaItem:
    source = "\n".join((title, *blurb, *account))
    return AgendaItem(
        position,
        f"{position}.",
        passages(source, title)[0],
        passages(source, *blurb),
        (),
        passages(source, *account),
    )


def accounts(told: AgendaItem) -> tuple[Account, ...]:
    return accounts_of_item(told, sentences_of(told))


def told(*account: str, blurb: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [
        (p.name, p.post, account_.form)
        for account_ in accounts(item(*account, blurb=blurb))
        for p in account_.reporters
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The Democratic Services Officer submitted a report on the work programme.",
            [("", "Democratic Services Officer", "written")],
            id="a post without a name",
        ),
        pytest.param(
            "R Marsh, Executive Director of Care, was in attendance at the meeting to provide the "
            "Panel with an overview of the main services.",
            [("R Marsh", "Executive Director of Care", "unspecified")],
            id="in attendance to provide",
        ),
        pytest.param(
            "Councillor Barlow, Portfolio Holder for Roads, Catherine Overton, "
            "Director for People, and Tarek Mahdi, Head of Care, presented a report about it.",
            [
                ("Barlow", "Portfolio Holder for Roads", "written"),
                ("Catherine Overton", "Director for People", "written"),
                ("Tarek Mahdi", "Head of Care", "written"),
            ],
            id="three reporters in one sentence",
        ),
        pytest.param(
            "A report of the Director of Housing was presented by Councillor L. Killing.",
            [("L. Killing", "", "written")],
            id="the presenter, not the owner of the report",
        ),
        pytest.param(
            "The Leader submitted a report of the Chief Finance Officer on the accounts.",
            [("", "Leader", "written")],
            id="submitting another's report",
        ),
        pytest.param(
            "The Chair provided a verbal update in relation to the Board's business.",
            [("", "Chair", "verbal")],
            id="verbal update",
        ),
        pytest.param(
            "The Director of Care provided the Panel with a presentation on the visit.",
            [("", "Director of Care", "presentation")],
            id="presentation",
        ),
        pytest.param(
            "Ms S Pocket, for the Head of Parenting, took the Panel through a set of slides.",
            [("S Pocket", "", "presentation")],
            id="on behalf of another",
        ),
        pytest.param(
            "In the absence of the Cabinet Member for Roads, the Leader of the Council "
            "(Mr Gil Ask) introduced the report.",
            [("Gil Ask", "Leader of the Council", "written")],
            id="the absent member did not present",
        ),
        pytest.param(
            "The Vice Chair, who had stood in for the Chair at the Board, gave a verbal update.",
            [("", "Vice Chair", "verbal")],
            id="a relative clause between subject and verb",
        ),
        pytest.param(
            "The Committee received a presentation from Tam Plum, Head of Buying, and Leo Rott of "
            "Fenwater Consulting.",
            [("Tam Plum", "Head of Buying", "presentation"), ("Leo Rott", "", "presentation")],
            id="received from",
        ),
        pytest.param(
            "Moira Pask, Director of Care, introduced herself to the Board and presented a report "
            "on the offer, with R Pommel, Head of Parenting.",
            [
                ("Moira Pask", "Director of Care", "written"),
                ("R Pommel", "Head of Parenting", "written"),
            ],
            id="introducing oneself first, and a companion at the end",
        ),
        pytest.param(
            "Circulated, report of the Director of Water Services dated 4th February.",
            [("", "Director of Water Services", "written")],
            id="a circulated report that nobody presents",
        ),
        pytest.param(
            "Cllr Day reported that the sign had gone.", [("Day", "", "verbal")], id="told"
        ),
    ],
)
def test_reporters_and_forms(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "A proposed schedule of meeting dates was submitted for the Panel's consideration.",
        "The Director of Care referred to the challenges with staffing.",
        "The Chair thanked the Officers for their attendance and the information provided.",
        "In reply to a question, S Brand, Director of Schools, reported that it would be.",
        "Councillor Day moved and Councillor Coe seconded the motion.",
        "Notice of Motion submitted by Councillor Day.",
        "The Mayor presented long service certificates to Mrs Josie Wick.",
        "The Executive had approved the code, on a paper presented by the Member for Children.",
        "“That approval be given to the visit by the Mayor to the twin town.”",
        "The School Manager said that a report would be presented to the Panel in the spring.",
        "The Monitoring Officer stated that no dispensation had been given.",
        "In proposing this motion, Councillor Day outlined the decline of the harbour.",
        "The Mayor then presented a framed copy of the scroll.",
        "The Chair welcomed the guests and outlined the format for the presentation.",
        "It was agreed that reports of the Chief Executive would be brought before the Council.",
        "This will be done by way of a report from the Chair.",
    ],
)
def test_remarks_answers_thanks_and_motions_are_no_reports(sentence: str) -> None:
    assert told(sentence) == []


def test_the_firm_behind_the_comma_is_that_of_both() -> None:
    sentence = "Helen Marl and Piotr Adnam, of Fairwell Lund LLP, the auditor, presented a report."
    (account,) = accounts(item(sentence))
    assert [p.organization for p in account.reporters] == ["Fairwell Lund LLP"] * 2


def test_a_paper_as_heading_is_no_organisation() -> None:
    (report,) = reports(("Update on Participation Network", "Ms Doe provided background to it."))
    assert report.organization == ""


def test_an_answer_to_the_question_before_is_no_report() -> None:
    assert told("Councillor Day asked about the bus. The Clerk reported that it had gone.") == []


def test_they_are_the_people_of_the_sentence_before() -> None:
    account = "The Chair welcomed Ms Sora Hanlon, President, and Mr Tad Kill, Chief Officer."
    assert told(account, "They jointly presented a paper on the night.") == [
        ("Sora Hanlon", "President", "written"),
        ("Tad Kill", "Chief Officer", "written"),
    ]


def test_the_minutes_own_account_wins_over_the_agenda() -> None:
    blurb = ("The Head of Inclusion will deliver a presentation on attendance.",)
    account = "J Oaks, Attendance Manager, delivered a presentation on attendance."
    assert told(account, blurb=blurb) == [("J Oaks", "Attendance Manager", "presentation")]
    assert told("The item was noted.", blurb=blurb) == [("", "Head of Inclusion", "presentation")]
    assert told("The item was deferred.", blurb=blurb) == []


def document(*items: tuple[str, str]) -> Minutes:
    text = "\n".join(part for pair in items for part in pair)
    agenda = []
    place = 0
    for position, (title, account) in enumerate(items, start=1):
        parts = []
        for part in (title, account):
            start = text.index(part, place)
            place = start + len(part)
            parts.append(Passage(part, Offsets.of(range(start, place))))
        agenda.append(AgendaItem(position, f"{position}.", parts[0], (), (), (parts[1],)))
    source = Document("made.txt", "0" * 64, "text/plain", text, (), (0,), (1,))
    return Minutes(source, (), (), tuple(agenda))


def reports(*items: tuple[str, str]) -> tuple[ReportFact, ...]:
    return find_facts(document(*items)).reports


def test_the_executive_director_is_the_one_named_before() -> None:
    first, second = reports(
        ("Overview", "R Marsh, Executive Director of Care, gave an overview of the services."),
        ("Visit", "The Executive Director provided a presentation on the visit."),
    )
    assert (first.person, first.basis) == ("R Marsh", "stated")
    assert (second.person, second.post) == ("R Marsh", "Executive Director of Care")
    assert (second.form, second.basis) == ("presentation", "coreference")
    assert second.subject == "the visit"


def test_a_director_who_could_be_two_is_left_undecided() -> None:
    facts = find_facts(
        document(
            ("A", "The Director of Care submitted a report on care."),
            ("B", "The Director of Roads submitted a report on roads."),
            ("C", "The Director submitted a report on the rest."),
        )
    )
    assert [r.item for r in facts.reports] == [1, 2]
    assert facts.unresolved[0].candidates == ("Director of Care", "Director of Roads")


def test_the_span_is_the_sentence_and_everybody_is_in_people() -> None:
    minutes = document(
        ("Plan", "Jo Day, Head of Plans, presented the plan. It was long. Cllr Coe spoke."),
    )
    facts = find_facts(minutes)
    (report,) = facts.reports
    quote = minutes.document.text[report.span.start : report.span.end]
    assert quote == "Jo Day, Head of Plans, presented the plan."
    assert {p.person for p in facts.people} == {"Jo Day", "Coe"}


def test_a_first_name_alone_is_the_one_person_who_has_it() -> None:
    facts = find_facts(
        document(("Fete", "The Chair welcomed Jo Day. Jo gave an update on the fete."))
    )
    assert [r.person for r in facts.reports] == ["Jo Day"]
    assert [p.person for p in facts.people] == ["Jo Day"]


def test_a_guest_at_an_item_headed_with_a_body_speaks_for_it() -> None:
    (report,) = reports(("WEX FIRE AND RESCUE SERVICE", "Mr Sid Coe gave a report on fires."))
    assert report.organization == "Wex Fire and Rescue Service"


@pytest.mark.parametrize("size", [30_000, 60_000])
def test_hostile_accounts_are_read_in_linear_time(size: int) -> None:
    for piece in ("Councillor A Day presented a report and ", "report by ", "Mr Mr ", "(", ". A"):
        started = time.process_time()
        accounts(item(piece * (size // len(piece))))
        assert time.process_time() - started < 10, piece


def test_what_no_rule_read_is_listed() -> None:
    minutes = document(("Plan", "It rained all day."))
    (unread,) = find_facts(minutes).unread
    assert minutes.document.text[unread.start : unread.end] == "It rained all day."
