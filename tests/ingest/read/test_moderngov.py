"""Pages of ModernGov, CMIS, E-genda and of plain sites: what is read and what is left out."""

import re
from pathlib import Path

import lxml.html
import pyoxigraph as ox
import pytest
from lxml import etree

from minutegraph.ingest.build import build
from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes, read_document
from minutegraph.ingest.records import DocumentFacts, UnreadableDocument
from minutegraph.ingest.segment import segment
from minutegraph.store import Store

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
EVERY_PAGE = sorted(PAGES.glob("*.html"))

EFFECTIVE = '<p><span class="mgLabel">Effective from: '
AT_MEETING = (
    '<p><span class="mgLabel">Decided at meeting: </span>'
    '<a href="ieListDocuments.aspx?MId=8">20/11/2024 - Cabinet</a></p>\n'
)

DECISIONS_AND_EVIDENCE = """
PREFIX lg: <https://w3id.org/minutegraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?text ?quote WHERE {
  ?decision a lg:Decision ; lg:decisionText ?text ; lg:evidence ?span .
  ?span oa:hasSelector ?words . ?words oa:exact ?quote .
} ORDER BY ?text ?span"""


def facts_of(page: str) -> DocumentFacts:
    return extract(read_document(PAGES / page))


def decided(facts: DocumentFacts) -> list[tuple[int | None, str, str]]:
    return [(fact.item, fact.disposition, fact.text) for fact in facts.decisions]


def attended(facts: DocumentFacts) -> list[tuple[str, str, str]]:
    return [(fact.person, fact.post, fact.status) for fact in facts.attendance]


@pytest.mark.parametrize("path", EVERY_PAGE, ids=lambda path: path.stem)
def test_each_block_leads_back_to_its_element(path: Path) -> None:
    document = read_document(path)
    tree = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))
    assert len(document.origins) == len(document.blocks)
    for block, origin in zip(document.blocks, document.origins, strict=True):
        assert origin.start == block.span.start
        found = tree.xpath(origin.element)
        assert isinstance(found, list)
        (element,) = found
        assert isinstance(element, etree._Element)
        shown = re.sub(r"\s", "", "".join(map(str, element.itertext())))
        words = document.text[block.span.start : block.span.end]
        assert re.sub(r"[\s|]", "", words) in shown.replace("|", "")


def test_the_page_of_a_meeting() -> None:
    minutes = segment(read_document(PAGES / "meeting.html"))
    assert [(item.number, item.title and item.title.text) for item in minutes.items] == [
        ("1.", "Apologies for Absence"),
        ("2.", "Minutes"),
        ("3.", "Play Areas & Pitches Plan"),
        ("3.a", "Bandstand Lease"),
        ("", "Urgent Business"),
    ]
    third = minutes.items[2]
    assert [passage.text for passage in third.blurb] == [
        "To consider the report of the Head of Parks."
    ]
    assert [passage.marker for passage in third.decision] == ["", "1.", "2."]
    assert third.minutes[0].text.startswith("The Head of Parks, Jo Penhale, presented")
    text = minutes.document.text
    assert not re.search(r"KB|Printed minutes|Breadcrumb|Committees|View the|item 3|Appendix", text)
    assert [passage.text for passage in minutes.tail] == ["© 2024 Wexcombe Borough Council"]


def test_the_facts_of_the_page_of_a_meeting() -> None:
    facts = facts_of("meeting.html")
    assert facts.meeting.body and facts.meeting.body.value == "Environment and Parks Committee"
    assert facts.meeting.date and facts.meeting.date.value == "2024-05-14"
    assert (
        facts.meeting.venue and facts.meeting.venue.value == "Council Chamber, Town Hall, Wexcombe"
    )
    assert [(row.item, row.person, row.post) for row in facts.reports] == [
        (3, "Jo Penhale", "Head of Parks")
    ]
    assert [(row.mover, row.seconder) for row in facts.decisions if row.item == 3] == [
        ("Ada Brock", "Ray Tull")
    ] * 2


def test_an_agenda_of_short_titles_has_items_too() -> None:
    row = (
        '<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{0}.</p></td>'
        '<td><p class="mgAiTitleTxt">{1}</p></td></tr>'
    )
    titles = ["Apologies", "Parks", "Roads"]
    rows = "".join(row.format(number, title) for number, title in enumerate(titles, 1))
    page = (
        f'<html><body><div id="modgov"><table id="mgItemTable">{rows}</table></div></body></html>'
    )
    items = segment(read_bytes("agenda.html", page.encode())).items
    assert [(item.number, item.title and item.title.text) for item in items] == [
        ("1.", "Apologies"),
        ("2.", "Parks"),
        ("3.", "Roads"),
    ]


def test_a_number_without_its_class_is_no_title() -> None:
    row = (
        '<tr><td><p class="mgAiTitleTxt">{0}</p></td><td><p class="mgAiTitleTxt">{1}</p></td></tr>'
    )
    rows = row.format("CA/12", "Parks") + row.format("CA/13", "Roads")
    page = f'<html><body><table class="mgItemTable">{rows}</table></body></html>'
    items = segment(read_bytes("agenda.html", page.encode())).items
    assert [(item.number, item.title and item.title.text) for item in items] == [
        ("CA/12", "Parks"),
        ("CA/13", "Roads"),
    ]


def test_decision_and_minutes_that_say_the_same_are_one_fact_with_two_spans() -> None:
    document = read_document(PAGES / "meeting.html")
    plan = next(fact for fact in extract(document).decisions if "Plan" in fact.text)
    (other,) = plan.also
    quotes = [document.text[span.start : span.end] for span in (other, plan.span)]
    assert quotes == ["the Play Areas and Pitches Plan be approved; and"] * 2
    assert other.start < document.text.index("presented the report") < plan.span.start


def test_both_spans_are_evidence_of_one_decision_in_the_graph(tmp_path: Path) -> None:
    build([PAGES / "meeting.html"], tmp_path / "store")
    with Store.open(tmp_path / "store", read_only=True) as store:
        solutions = store.query(DECISIONS_AND_EVIDENCE)
        assert isinstance(solutions, ox.QuerySolutions)
        rows = [(row["text"].value, row["quote"].value) for row in solutions]
    told = "the Play Areas and Pitches Plan be approved"
    assert [text for text, _ in rows].count(told) == 2
    assert [quote for text, quote in rows if text == told] == [f"{told}; and"] * 2
    deferred = [text for text, _ in rows if text.startswith("The lease")]
    assert len(deferred) == 1


def test_the_page_of_one_item() -> None:
    facts = facts_of("item.html")
    (item,) = facts.items
    assert (item.number, item.title) == ("6.", "Bus Shelters")
    assert facts.meeting.body and facts.meeting.body.value == "Transport Committee"
    assert facts.meeting.date and facts.meeting.date.value == "2024-10-16"
    assert facts.meeting.start and facts.meeting.start.value == "09:30"
    assert decided(facts) == [(1, "noted", "That the report be noted")]


def test_the_record_of_a_decision_by_a_member() -> None:
    facts = facts_of("decision.html")
    assert facts.meeting.body is None
    assert facts.meeting.date and facts.meeting.date.value == "2024-11-20"
    assert decided(facts) == [
        (
            1,
            "agreed",
            "the contract for street lighting be awarded to Brightway Ltd for five years",
        ),
        (
            1,
            "delegated",
            "authority be delegated to the Director of Highways to finalise the contract",
        ),
    ]
    assert not facts.reports


def test_the_record_of_a_decision_at_a_meeting() -> None:
    page = (PAGES / "decision.html").read_text(encoding="utf-8")
    page = re.sub(r"<p>.*Decision Maker: .*\n", "", page)
    page = page.replace(EFFECTIVE, AT_MEETING + EFFECTIVE)
    facts = extract(read_bytes("decision.html", page.encode()))
    assert facts.meeting.body and facts.meeting.body.value == "Cabinet"
    assert facts.meeting.date and facts.meeting.date.value == "2024-11-20"
    assert len(facts.decisions) == 2


def test_the_page_of_attendance() -> None:
    facts = facts_of("attendance.html")
    assert attended(facts) == [
        ("Ada Brock", "Chair", "present"),
        ("Ray Tull", "", "substitute"),
        ("Mary O'Dowd", "", "apologies"),
        ("Bea Lunn", "Vice-Chair", "absent"),
        ("Jo Penhale", "Head of Parks", "in attendance"),
        ("Tim Orr", "", "in attendance"),
    ]
    assert facts.meeting.date and facts.meeting.date.value == "2024-05-14"
    assert not facts.items


def test_the_page_of_recorded_votes_gives_no_false_facts() -> None:
    facts = facts_of("recorded-votes.html")
    assert not facts.attendance
    assert not facts.reports
    assert {fact.person for fact in facts.people} == {"Ada Brock", "Ray Tull", "Zed Hay"}


def test_a_page_of_cmis_wrapped_in_a_form() -> None:
    facts = facts_of("cmis.html")
    assert [(item.number, item.title) for item in facts.items] == [
        ("1", "Apologies"),
        ("2", "Declarations of Interest"),
        ("3", "Taxi Licensing Policy"),
    ]
    assert facts.meeting.body and facts.meeting.body.value == "Licensing Committee"
    assert facts.meeting.start and facts.meeting.start.value == "18:30"
    assert facts.meeting.venue and facts.meeting.venue.value == "Committee Room 2, Civic Offices"
    assert attended(facts) == [
        ("Gil Hope", "Chair", "present"),
        ("Dee Ford", "", "apologies"),
        ("Kit Lane", "Vice Chair", "absent"),
    ]
    assert decided(facts) == [(3, "approved", "That the policy be adopted")]
    assert [(row.item, row.person) for row in facts.interests] == [(3, "Gil Hope")]


def test_a_page_of_e_genda_laid_out_in_a_table() -> None:
    facts = facts_of("egenda.html")
    assert [item.number for item in facts.items] == ["14.", "15.", "16."]
    assert facts.meeting.body and facts.meeting.body.value == "Transport Forum"
    assert decided(facts) == [(2, "noted", "That the report be noted")]
    assert [(row.item, row.post) for row in facts.reports] == [(2, "Head of Transport")]


def test_a_post_of_a_site_without_its_comments_and_widgets() -> None:
    facts = facts_of("wordpress.html")
    text = read_document(PAGES / "wordpress.html").text
    assert not re.search(r"Spam|Recent posts|Z Web|Skip to|Posted in", text)
    assert [item.title for item in facts.items] == [
        "Apologies",
        "Minutes of the last meeting",
        "Footpaths",
    ]
    assert {fact.person for fact in facts.people} == {
        "A Moss",
        "B Nye",
        "C Orme",
        "D Pym",
        "P Quill",
    }


LISTS = {
    "committees": "<h1 class='mgMainTitleTxt'>Committee structure</h1><ul class='mgBulletList'>"
    "<li><a href='mgCommitteeDetails.aspx?ID=1'>Cabinet</a></li></ul>",
    "one committee": "<h1 class='mgMainTitleTxt'>Committee details</h1><div class='mgWordPara'>"
    "<p>The Committee agreed the budget.</p></div><h2 class='mgSectionTitle'>Membership</h2>"
    "<ul><li>Councillor A Day (Chair)</li></ul>",
    "meetings": "<h1 class='mgMainTitleTxt'>Browse meetings</h1>"
    "<ul><li><a href='ieListDocuments.aspx?MId=1'>14 May 2024 2.00 pm</a></li></ul>",
    "members": "<h1 class='mgMainTitleTxt'>Your Councillors</h1><table><tr><th>Name</th>"
    "<th>Party</th></tr><tr><td>Councillor A Day</td><td>Independent</td></tr></table>",
    "documents": "<h1 class='mgMainTitleTxt'>Library</h1><ul class='mgBulletList'>"
    "<li><a href='documents/s1/Plan.pdf'>Plan</a></li></ul>",
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS)
def test_lists_and_pages_of_committees_are_refused(content: str) -> None:
    page = f"<!DOCTYPE html><html><body><div id='modgov'>{content}</div></body></html>"
    with pytest.raises(UnreadableDocument, match=r"ieListDocuments\.aspx"):
        read_bytes("list.html", page.encode())


def test_forms_of_input_are_left_out() -> None:
    prose = "<p>The Board met in the hall and heard a report about the roads.</p>"
    page = f"<html><body>{prose}<form><p>Search for: Councillor</p></form></body></html>"
    assert "Search" not in read_bytes("page.html", page.encode()).text


def test_deep_nesting_takes_no_longer_than_its_length() -> None:
    page = "<html><body>" + "<div>word " * 20_000 + "</body></html>"
    document = read_bytes("deep.html", page.encode())
    assert sum(len(origin.element) for origin in document.origins) < 40_000_000
