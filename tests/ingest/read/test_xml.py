"""A meeting of the ModernGov web service, and the XML that is refused."""

import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Document, UnreadableDocument
from minutegraph.ingest.segment import segment

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
MEETING = (PAGES / "meeting.xml").read_text(encoding="utf-8")
ENVELOPE = (
    '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
    "<soap:Header/><soap:Body>"
    '<GetMeetingResponse xmlns="http://moderngov.co.uk/namespaces"><GetMeetingResult>{}'
    "</GetMeetingResult></GetMeetingResponse></soap:Body></soap:Envelope>"
)


def read(text: str, name: str = "meeting.xml") -> Document:
    return read_bytes(name, text.encode())


def refusal(text: str, name: str = "answer.xml") -> str:
    with pytest.raises(UnreadableDocument) as error:
        read(text, name)
    return str(error.value)


def element_at(tree: etree._Element, path: str) -> etree._Element:
    """The one element to which an XPath leads."""
    found = tree.xpath(path)
    assert isinstance(found, list), path
    (element,) = found
    assert isinstance(element, etree._Element), path
    return element


def meeting_of(item: str, head: str = "") -> str:
    return (
        f"<meeting><meetingdate>14/05/2024</meetingdate>{head}<agendaitems><agendaitem>"
        f"<agendaitemtitle>Parks</agendaitemtitle>{item}</agendaitem></agendaitems></meeting>"
    )


def test_a_meeting_is_laid_out_as_its_page() -> None:
    document = read(MEETING)
    assert document.media_type == "application/xml"
    assert document.title == "Environment & Parks Committee - 14/05/2024 2.00 pm"
    assert document.text.splitlines()[:4] == [
        "Environment & Parks Committee - 14/05/2024 2.00 pm",
        "Venue: Council Chamber, Level 2, Wexcombe Town Hall",
        "Attendee | Role | Attendance",
        "Councillor Ada Brock | Chair | Present",
    ]
    items = [
        (block.marker, document.text[block.span.start : block.span.end])
        for block in document.blocks
        if block.kind == "item"
    ]
    assert items == [("12.", "Apologies for Absence"), ("13.", "Parks & Open Spaces Plan")]


def test_what_the_service_states_as_data_comes_out_right() -> None:
    facts = extract(read(MEETING))
    meeting = facts.meeting
    assert meeting.body and meeting.body.value == "Environment & Parks Committee"
    assert meeting.date and meeting.date.value == "2024-05-14"
    assert meeting.start and meeting.start.value == "14:00"
    assert meeting.venue and meeting.venue.value == "Council Chamber, Level 2, Wexcombe Town Hall"
    assert [(row.person, row.post, row.status) for row in facts.attendance] == [
        ("Ada Brock", "Chair", "present"),
        ("Ray Tull", "", "substitute"),
        ("Mary O'Dowd", "", "apologies"),
        ("Bea Lunn", "Vice-Chair", "absent"),
        ("Jo Penhale", "Head of Parks", "in attendance"),
        ("Tim Orr", "Democratic Services Officer", "in attendance"),
        ("Pat Quill", "", "in attendance"),
    ]
    assert "Zed Hay" in {row.person for row in facts.people}  # who was expected, no more


def test_the_label_presented_by_names_the_reporter() -> None:
    (report,) = extract(read(MEETING)).reports
    assert (report.item, report.person, report.post) == (2, "Jo Penhale", "Head of Parks")


def test_another_label_names_none() -> None:
    assert not extract(read(MEETING.replace("Presented By", "Ward"))).reports


def test_the_blocks_of_an_item_are_its_parts() -> None:
    item = segment(read(MEETING)).items[1]
    assert [passage.text for passage in item.blurb] == [
        "To consider the report.",
        "Presented By: Jo Penhale, Head of Parks",
    ]
    assert [passage.text for passage in item.decision] == ["That the plan be approved."]
    assert [passage.text for passage in item.minutes] == [
        "Members discussed the plan.",
        "RESOLVED that the plan be approved.",
    ]


def test_each_block_leads_back_to_its_element_and_line() -> None:
    document = read(MEETING)
    tree, lines = etree.fromstring(MEETING.encode()), MEETING.splitlines()
    assert len(document.origins) == len(document.blocks)
    for origin in document.origins:
        assert element_at(tree, origin.element) is not None
    for words, element, shown in (
        ("O’Dowd", "minutesnonemptyhtmlbody", "Councillor Mary O&amp;rsquo;Dowd"),
        ("Parks & Open", "agendaitemtitle", "<agendaitemtitle>Parks"),
        ("Bea Lunn", "attendee", 'name="Councillor Bea Lunn"'),
        ("Level 2", "meetinglocation", "<meetinglocation>"),
    ):
        place = document.text.rindex(words)
        found = document.origin_of(place)
        assert found is not None
        assert element_at(tree, found.element).tag == element
        assert shown in lines[document.line_of(place) - 1]


def test_restricted_items_are_left_out() -> None:
    assert "lease" not in read(MEETING).text.lower()
    hidden = MEETING.replace(
        "<isdisplayallowed>True</isdisplayallowed>\n    </agendaitem>",
        "<isdisplayallowed>False</isdisplayallowed>\n    </agendaitem>",
    )
    assert "Apologies for Absence" not in read(hidden).text


def test_accounts_not_yet_published_are_left_out() -> None:
    body = "<minutesnonemptyhtmlbody>&lt;p&gt;RESOLVED&lt;/p&gt;</minutesnonemptyhtmlbody>"
    flag = "<isminutepublished>{}</isminutepublished>"
    head = "<minutepublished>{}</minutepublished>"
    for of_item, of_meeting, shown in (
        ("False", "False", False),
        ("True", "False", True),
        ("False", "True", True),
    ):
        text = meeting_of(body + flag.format(of_item), head.format(of_meeting))
        assert ("RESOLVED" in read(text).text) == shown
    assert "RESOLVED" in read(meeting_of(body)).text


def test_an_envelope_and_a_namespace_change_nothing() -> None:
    enveloped = read(ENVELOPE.format(MEETING.split("?>", 1)[1].strip()))
    assert enveloped.text == read(MEETING).text
    assert all("GetMeeting" not in origin.element for origin in enveloped.origins)


def test_the_case_of_tags_does_not_matter() -> None:
    upper = re.sub(r"(</?)([a-z0-9]+)", lambda tag: tag[1] + tag[2].upper(), MEETING[38:])
    assert read(upper).text == read(MEETING).text


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        pytest.param("<fulldisplaynumberformat>7.</fulldisplaynumberformat>", "7.", id="display"),
        pytest.param(
            "<agendaitemnumber>4</agendaitemnumber><minutesitemnumber>31</minutesitemnumber>",
            "31",
            id="that of the minutes, not of the agenda",
        ),
        pytest.param(
            "<minutesitemnumber>31</minutesitemnumber><minutesitemsubnumber>2</minutesitemsubnumber>",
            "31.2",
            id="a sub-item",
        ),
        pytest.param("<minutesitemnumber>0</minutesitemnumber>", "", id="none"),
        pytest.param("<agendaitemnumber>4</agendaitemnumber>", "", id="the agenda's order alone"),
    ],
)
def test_the_number_is_the_printed_one(fields: str, number: str) -> None:
    (item,) = segment(read(meeting_of(fields))).items
    assert item.number == number


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param(
            "&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b &amp;amp; c&lt;/p&gt;", ["a", "b & c"], id="HTML"
        ),
        pytest.param("&amp;lt;p&amp;gt;a &amp;amp;amp; b&amp;lt;/p&amp;gt;", ["a & b"], id="twice"),
        pytest.param("<![CDATA[<p>a</p><p>b</p>]]>", ["a", "b"], id="CDATA"),
        pytest.param("<p>a</p><p>b</p>", ["a", "b"], id="elements"),
        pytest.param("a\nb", ["a", "b"], id="plain lines"),
        pytest.param("&lt;!-- Word --&gt;", [], id="a comment alone"),
    ],
)
def test_html_in_a_field(words: str, lines: list[str]) -> None:
    text = meeting_of(f"<agendatext>{words}</agendatext>")
    assert read(text).text.splitlines()[2:] == lines


def test_the_committee_is_that_of_all_papers_of_the_day() -> None:
    paper = (
        "<linkeddocuments><linkeddoc><meetingdate>{}</meetingdate>"
        "<committeetitle>{}</committeetitle></linkeddoc></linkeddocuments>"
    )
    same = paper.format("14/05/2024", "Audit Committee")
    earlier = paper.format("01/02/2024", "Cabinet")
    other = paper.format("14/05/2024", "Cabinet")
    assert read(meeting_of(same + earlier)).title == "Audit Committee - 14/05/2024"
    assert read(meeting_of(same + other)).title == "14/05/2024"
    own = "<committeetitle>Planning Board</committeetitle>"
    assert read(meeting_of(same, own)).title == "Planning Board - 14/05/2024"


def test_nobody_came_to_a_cancelled_meeting() -> None:
    document = read(MEETING.replace("Confirmed", "Cancelled"))
    assert "Meeting status: Cancelled" in document.text
    assert "Ada Brock" not in document.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "<committees><committee/></committees>", "list of committees", id="committees"
        ),
        pytest.param(
            "<getmeetings><committee><committeemeetings><meeting/></committeemeetings></committee>"
            "</getmeetings>",
            "list of meetings",
            id="meetings",
        ),
        pytest.param(
            "<councillorsbyward><wards>\n</wards></councillorsbyward>", "it is empty", id="empty"
        ),
        pytest.param(
            "<!DOCTYPE html>\n<html><head><title>Error</title></head><body>x</body></html>",
            r'web page \("Error"\)',
            id="an error page",
        ),
        pytest.param(
            "<!-- x -->\n<script>location = 'https:';</script>", "web page", id="redirect"
        ),
        pytest.param(
            ENVELOPE.format("").replace("GetMeetingResponse", "Fault"), "error", id="a SOAP fault"
        ),
        pytest.param("<meeting><meetingid>9</meetingid></meeting>", "meeting 9", id="no items"),
        pytest.param(
            meeting_of("<isrestricted>True</isrestricted>"), "restricted", id="all restricted"
        ),
        pytest.param("<catalogue><book/></catalogue>", "<catalogue>", id="other XML"),
        pytest.param(MEETING[:1200], r"line \d\d: it is not whole XML", id="cut off"),
    ],
)
def test_other_answers_say_what_they_are(text: str, words: str) -> None:
    message = refusal(text)
    assert re.search(words, message), message
    assert message.startswith("answer.xml: ")
    assert re.search(r"GetMeeting|download it again|ask it again|fetch it again", message)


def test_entities_are_refused_before_they_are_read(tmp_path: Path) -> None:
    lines = ['<!DOCTYPE m [<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    laughs = "\n".join(lines) + "]>" + meeting_of("<agendatext>&a11;</agendatext>")
    assert "entities" in refusal(laughs)
    secret = tmp_path / "secret"
    secret.write_text("SECRET", encoding="utf-8")
    outside = f'<!DOCTYPE m [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + meeting_of(
        "<agendatext>&x;</agendatext>"
    )
    assert "SECRET" not in refusal(outside)
    assert "entities" in refusal(f'<!DOCTYPE m SYSTEM "{secret.as_uri()}">' + meeting_of(""))


def test_characters_that_xml_forbids_are_passed_over() -> None:
    text = meeting_of("<agendatext>&lt;p&gt;one&#x1F;two\x0bthree&lt;/p&gt;</agendatext>")
    assert read(text).text.splitlines()[2] == "one two three"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_in_a_field_is_read(words: str) -> None:
    document = read(meeting_of(f"<agendatext>{escape(words)}</agendatext>"))
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        end = block.span.end
    assert [origin.start for origin in document.origins] == [b.span.start for b in document.blocks]


@given(st.text(max_size=200))
def test_any_xml_is_read_or_refused(words: str) -> None:
    for text in (words, f"<{words}", f"<meeting>{words}</meeting>", MEETING + words):
        try:
            read(text)
        except UnreadableDocument as error:
            assert str(error).startswith("meeting.xml: ")


def test_a_long_answer_is_read_in_time_that_grows_with_it() -> None:
    item = "<agendaitem><agendaitemtitle>Road {}</agendaitemtitle></agendaitem>"
    text = (
        f"<meeting><agendaitems>{''.join(map(item.format, range(20_000)))}</agendaitems></meeting>"
    )
    assert len(read(text).blocks) == 20_000
