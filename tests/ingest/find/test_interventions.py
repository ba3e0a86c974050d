"""Who spoke on an item, and in what manner."""

import pytest

from minutegraph.ingest import lexicon
from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.speaking_verbs import by_word
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Document, DocumentFacts

HEAD = """\
Wexcombe Borough Council

Audit Committee

Minutes of the meeting held on 5 March 2024

Present: Councillors Ann Day (Chair), Bo Coe, Ida Night and Sam Frost

In attendance: Mrs Sue Butler (Director of Finance) and Mr Tom Lowe (Head of Roads)

Apologies: Councillor Una Vane

1. Minutes

The minutes of the meeting held on 6 February 2024 were approved as a correct record.

2. Roads

"""
MEMBERS = "members"


def read_of(*account: str) -> Document:
    text = HEAD + "\n\n".join(account) + "\n\n3. Date of next meeting\n\n4 June 2024\n"
    return read_bytes("m.txt", text.encode())


def facts_of(*account: str) -> DocumentFacts:
    return extract(read_of(*account))


def spoke(*account: str) -> list[tuple[str, str]]:
    found = [fact for fact in facts_of(*account).interventions if fact.item == 2]
    return [(MEMBERS if f.by_members else f.person or f.post, f.manner) for f in found]


def quotes(*account: str) -> list[str]:
    document = read_of(*account)
    return [document.text[f.span.start : f.span.end] for f in extract(document).interventions]


@pytest.mark.parametrize(
    ("sentence", "who", "manner"),
    [
        ("Councillor Coe asked whether the bridge was safe.", "Bo Coe", "question"),
        ("Councillor Coe asked if the bridge was to be closed.", "Bo Coe", "question"),
        ("Councillor Coe asked Mr Lowe what the bridge had cost.", "Bo Coe", "question"),
        ("Cllr Night queried the cost of the bridge.", "Ida Night", "question"),
        ("Cllr Night sought clarification on the cost.", "Ida Night", "question"),
        ("Councillor Frost raised a query about the lights.", "Sam Frost", "question"),
        ("Councillor Frost requested an update on the lights.", "Sam Frost", "question"),
        ("Councillor Frost wondered how long the work would last.", "Sam Frost", "question"),
        ("Councillor Coe requested that the hedge be cut.", "Bo Coe", "request"),
        ("Councillor Coe asked that the hedge be cut.", "Bo Coe", "request"),
        ("Councillor Coe asked Mr Lowe to look at the hedge.", "Bo Coe", "request"),
        ("Councillor Night called for a crossing at the school.", "Ida Night", "request"),
        ("Mr Lowe replied that the bridge was safe.", "Tom Lowe", "answer"),
        ("Mr Lowe responded by saying that the bridge was safe.", "Tom Lowe", "answer"),
        ("In reply, the Head of Roads stated that it was safe.", "Tom Lowe", "answer"),
        (
            "In response to queries raised by Members, the Head of Roads said it was safe.",
            "Tom Lowe",
            "answer",
        ),
        ("Mr Lowe said, in answer to a question, that it was safe.", "Tom Lowe", "answer"),
        ("Further to queries, Mr Lowe said that it was safe.", "Tom Lowe", "answer"),
        ("Councillor Night stated that the bridge shook.", "Ida Night", "statement"),
        ("Councillor Frost (Sam) added that he had seen it.", "Sam Frost", "statement"),
        (
            "Councillor Night, on behalf of the Orchard Party, indicated that it would vote no.",
            "Ida Night",
            "statement",
        ),
        ("In proposing the Motion, Councillor Coe referred to the flood.", "Bo Coe", "statement"),
        ("In seconding the motion Councillor Frost noted the danger.", "Sam Frost", "statement"),
        ("Councillor Coe in proposing the Motion stated that it rained.", "Bo Coe", "statement"),
        ("The Chair expressed disappointment at the delay.", "Ann Day", "statement"),
        ("Councillor Night spoke against the scheme.", "Ida Night", "statement"),
        ("Councillor Night pointed out that the path was wet.", "Ida Night", "statement"),
        ("Councillor Coe thanked the outdoor staff for their work.", "Bo Coe", "statement"),
        ("Councillor Coe welcomed the scheme.", "Bo Coe", "statement"),
        ("Councillor Coe thanked Mr Lowe and asked when it would end.", "Bo Coe", "question"),
        (
            "At this point the Chair, Councillor Day, reminded all of the time.",
            "Ann Day",
            "statement",
        ),
        ("The Senior Engineer clarified that it was old.", "Senior Engineer", "statement"),
        (
            "Following discussion, the Head of Roads undertook to look at it.",
            "Tom Lowe",
            "statement",
        ),
        ("Concerns were raised by Councillor Frost about the noise.", "Sam Frost", "statement"),
        (
            "The motion was seconded by Councillor Frost, who said that it was high time.",
            "Sam Frost",
            "statement",
        ),
        ("Members asked about the cost of the bridge.", MEMBERS, "question"),
        ("A Member sought clarification on the cost.", MEMBERS, "question"),
        ("The Elected Members expressed concern at the delay.", MEMBERS, "statement"),
        ("Some Members requested that the bridge be closed.", MEMBERS, "request"),
        ("The following points were raised by Members.", MEMBERS, "statement"),
    ],
)
def test_who_speaks_and_in_what_manner(sentence: str, who: str, manner: str) -> None:
    assert spoke(sentence) == [(who, manner)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Coe proposed the motion and Councillor Night seconded it.",
        "The motion was proposed by Councillor Coe and seconded by Councillor Night.",
        "As Councillor Coe had stated, the bridge was old.",
        "Councillor Coe had asked whether the bridge was safe.",
        "At the last meeting Councillor Coe asked whether the bridge was safe.",
        "Councillor Coe asked at the previous meeting whether the bridge was safe.",
        "A letter from Councillor Coe stated that the bridge was old.",
        "In a written response, Mr Lowe stated that the bridge was safe.",
        "Councillor Coe stated in a letter that the bridge was old.",
        "The report stated that the bridge was old.",
        "It was stated that the bridge was old.",
        "It was noted that Mr Lowe had advised that the bridge was old.",
        "An officer advised that the bridge was old.",
        "A resident asked whether the bridge was safe.",
        "Members of the public asked whether the bridge was safe.",
        "Members noted the position.",
        "Members noted that the bridge was old.",
        "Councillor Coe welcomed all to the meeting.",
        "The Chair invited questions.",
        "The Chair called for nominations.",
        "Councillor Vane asked whether the bridge was safe.",
        "“Councillor Coe stated that the bridge was old.”",
        "The Government asked whether the bridge was safe.",
        "The advice of the Head of Roads stated that the bridge was old.",
        "Councillor Coe's report stated that the bridge was old.",
        "Mr Lowe would reply that the bridge was safe.",
        "Nobody replied to Mr Lowe or stated what it cost.",
    ],
)
def test_what_is_no_speech_on_the_item(sentence: str) -> None:
    assert spoke(sentence) == []


def test_a_presentation_stays_one_and_its_giver_may_go_on() -> None:
    facts = facts_of("Mr Lowe presented a report on the bridge. He stated that it was old.")
    assert [fact.person for fact in facts.reports] == ["Tom Lowe"]
    assert spoke("Mr Lowe presented a report on the bridge. He stated that it was old.") == [
        ("Tom Lowe", "statement")
    ]


def test_a_decision_is_no_request() -> None:
    assert spoke("Councillor Coe asked whether it was safe. RESOLVED: That it be closed.") == [
        ("Bo Coe", "question")
    ]


def test_a_speech_goes_on_over_the_sentences_that_continue_it() -> None:
    told = "Councillor Coe stated that it was old. He added that it shook. It would fall soon."
    assert quotes(f"{told} Mr Lowe replied that it would not.") == [
        told,
        "Mr Lowe replied that it would not.",
    ]


def test_a_speech_ends_with_its_passage_and_where_the_meeting_acts() -> None:
    told = "Councillor Coe stated that it was old."
    assert quotes(f"{told} A vote was taken.", "It would fall soon.") == [told]


def test_who_turns_from_one_manner_to_another_has_two_speeches() -> None:
    assert spoke("Councillor Coe said that it was old. He asked when it would be mended.") == [
        ("Bo Coe", "statement"),
        ("Bo Coe", "question"),
    ]
    assert spoke("Mr Lowe replied that it was old. He asked Members to be patient.") == [
        ("Tom Lowe", "answer"),
        ("Tom Lowe", "request"),
    ]


def test_what_is_stated_besides_belongs_to_the_question_or_the_answer() -> None:
    told = "Councillor Coe asked when it would be mended. He added that it shook."
    assert quotes(told) == [told]


def test_what_a_scan_left_of_a_name_is_nobody() -> None:
    assert spoke("Superintendent Thomas noted that the village was quiet.") == []


def test_she_is_nobody_called_mr() -> None:
    assert spoke("Mr Lowe said that it was old. She added that it shook.") == [
        ("Tom Lowe", "statement")
    ]


def test_he_is_open_where_somebody_else_is_spoken_to() -> None:
    told = "Councillor Coe thanked Councillor Frost. He said that it was old."
    assert quotes(told) == ["Councillor Coe thanked Councillor Frost."]


def test_who_speaks_by_a_pronoun_is_known_by_coreference() -> None:
    facts = facts_of("Councillor Coe stated that it was old. Nothing fell. He added that it shook.")
    assert [fact.basis for fact in facts.interventions] == ["coreference"]  # Coe is Bo Coe


def test_two_who_speak_together_each_have_an_intervention() -> None:
    assert spoke("Councillors Coe and Frost asked whether it was safe.") == [
        ("Bo Coe", "question"),
        ("Sam Frost", "question"),
    ]


def test_whose_question_is_answered_has_asked_it() -> None:
    told = "In response to a question from Councillor Night, Mr Lowe stated that it was safe."
    assert spoke(told) == [("Ida Night", "question"), ("Tom Lowe", "answer")]


def test_the_points_of_a_list_belong_to_the_speech_that_leads_to_it() -> None:
    lead = "Members made the following points:"
    (quote,) = quotes(lead, "• that it was old", "• that it shook", "The Chair closed the item.")
    assert quote.startswith(lead) and quote.endswith("that it shook")


def test_a_point_with_a_speaker_of_its_own_is_another_speech() -> None:
    lead = "The following points were raised by Members:"
    assert spoke(lead, "• that it was old", "• Councillor Coe asked when it was built") == [
        (MEMBERS, "statement"),
        ("Bo Coe", "question"),
    ]


def test_a_post_that_several_could_hold_stands_alone() -> None:
    (fact,) = facts_of("The Senior Engineer clarified that it was old.").interventions
    assert (fact.person, fact.post, fact.basis) == ("", "Senior Engineer", "stated")


def test_a_post_alone_is_the_one_printed() -> None:
    told = "The Director of Housing and the Director of Parks were asked to write."
    (fact,) = facts_of(told, "The Director replied that it was old.").interventions
    assert (fact.person, fact.post) == ("", "Director")


def test_the_post_is_one_that_the_document_states() -> None:
    (fact,) = facts_of("Mr Lowe said that it was old.").interventions
    assert (fact.person, fact.post) == ("Tom Lowe", "Head of Roads")


def test_nobody_comes_into_the_document_by_speaking() -> None:
    silent, told = facts_of("The bridge was old."), facts_of("Members said that it was old.")
    assert silent.people == told.people


def test_the_sentences_of_a_speech_count_as_read() -> None:
    told = "Councillor Coe asked whether it was safe. He added that it shook."
    rest = "The sun shone on the bridge all day."
    document, facts = read_of(f"{told} {rest}"), facts_of(f"{told} {rest}")
    unread = [document.text[span.start : span.end] for span in facts.unread]
    assert [text for text in unread if text in f"{told} {rest}"] == [rest]


def test_every_verb_of_speaking_is_found_by_the_word_that_it_begins_with() -> None:
    for entry in lexicon.entries("speaking_verbs"):
        for example in entry.examples:
            assert entry in by_word()[example.split()[0]], example


@pytest.mark.parametrize(
    "between",
    [
        "The following items were discussed at the conclusion of the Meeting:",
        "The following matters were also raised.",
        "Other Matters Arising:",
        "4 (a)",
        "B. Leisure and Parks and Open Spaces",
        "It was agreed to take item 7 at this point.",
    ],
)
def test_what_follows_where_another_heading_may_be_lost_is_told_of_no_item(between: str) -> None:
    told = ("Councillor Coe asked what it cost.", between, "Councillor Frost asked about swings.")
    assert [fact.person for fact in facts_of(*told).interventions] == ["Bo Coe"]


def test_a_number_that_is_missing_leaves_no_speech_behind_its_place() -> None:
    account = ["Councillor Coe asked what it cost.", "It was dear.", "It was old."]
    swings = "Councillor Frost asked about swings."
    assert [fact.person for fact in facts_of(*account, swings).interventions] == [
        "Bo Coe",
        "Sam Frost",
    ]
    text = HEAD + "\n\n".join((*account, swings)) + "\n\n4. Date of next meeting\n\n4 June 2024\n"
    facts = extract(read_bytes("m.txt", text.encode()))
    assert [fact.person for fact in facts.interventions] == ["Bo Coe"]


@pytest.mark.parametrize(
    ("account", "told"),
    [
        ("Members asked what it cost and he indicated that it was dear.", []),
        (
            "Members asked what it cost. The paint would be dear.",
            ["Members asked what it cost."],
        ),
    ],
)
def test_what_somebody_else_says_is_no_speech_of_the_members(account: str, told: list[str]) -> None:
    document, facts = read_of(account), facts_of(account)
    spans = [fact.span for fact in facts.interventions]
    assert [document.text[span.start : span.end] for span in spans] == told
