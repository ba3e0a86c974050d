"""Councils, bodies, meetings, posts and organisations across documents."""

from minutegraph.ingest.resolve import resolve

from .mentions import doc


def test_bodies_are_the_same_but_for_case_and_ampersands() -> None:
    found = resolve(
        [
            doc("a", body="Children & Young People's Panel"),
            doc("b", body="the CHILDREN AND YOUNG PEOPLE’S PANEL", date="2024-04-05"),
            doc("c", body="Children's Panel", date="2024-04-05"),
        ]
    )
    bodies = {key.name: document.body for key, document in found.documents.items()}
    assert bodies["a.txt"] == bodies["b.txt"] == "wexcombe/body/children-and-young-peoples-panel"
    assert bodies["c.txt"] == "wexcombe/body/childrens-panel"
    assert found.entities[bodies["a.txt"]].label == "Children & Young People's Panel"


def test_documents_of_one_body_and_day_share_a_meeting() -> None:
    found = resolve(
        [
            doc("a"),
            doc("b"),
            doc("c", date=""),
            doc("d", date=""),
            doc("e", body=""),
            doc("f", council=""),
        ]
    )
    meetings = {key.name[0]: document.meeting for key, document in found.documents.items()}
    assert meetings["a"] == meetings["b"] == "wexcombe/meeting/audit-committee/2024-03-05"
    assert len(set(meetings.values())) == 5
    assert meetings["c"].startswith("wexcombe/meeting/audit-committee/c-")
    assert meetings["e"].startswith("wexcombe/meeting/unnamed/e-")
    assert meetings["f"].startswith("unplaced-f-")
    assert meetings["f"].endswith("/meeting/audit-committee/2024-03-05")


def test_every_committee_has_its_own_chair_and_the_council_one_director() -> None:
    found = resolve(
        [
            doc("a", ("Ann Day", "Chair"), ("Sue Butler", "Director of Finance")),
            doc("b", ("Tom Fry", "Chair"), ("Jo Roe", "director of finance"), body="Cabinet"),
            doc("c", ("Kit Poe", "Manager"), organization="Acme Ltd"),
            doc("d", ("Val Ash", "Manager")),
        ]
    )
    posts = {
        path: entity.within for path, entity in found.entities.items() if entity.kind == "post"
    }
    assert posts == {
        "wexcombe/post/audit-committee--chair": "wexcombe/body/audit-committee",
        "wexcombe/post/cabinet--chair": "wexcombe/body/cabinet",
        "wexcombe/post/director-of-finance": "wexcombe",
        "wexcombe/post/organisation--acme-ltd--manager": "wexcombe/organisation/acme-ltd",
        "wexcombe/post/manager": "wexcombe",
    }


def test_a_holding_has_the_dates_of_the_meetings_that_show_it() -> None:
    found = resolve(
        [
            doc("a", ("Sue Butler", "Director of Finance")),
            doc("b", ("S Butler", "Director of Finance"), date="2024-04-05"),
            doc("c", ("Sue Butler", "Director of Finance"), date=""),
        ]
    )
    (holding,) = found.holdings.values()
    assert holding.path == "wexcombe/holding/sue-butler--director-of-finance"
    assert holding.dates == ("2024-03-05", "2024-04-05")


def test_the_council_itself_is_no_outside_organisation() -> None:
    found = resolve(
        [
            doc("a", ("Sue Butler", "Director"), organization="Wexcombe Council"),
            doc("b", council="Wexcombe Council"),
        ]
    )
    assert not [e for e in found.entities.values() if e.kind == "organisation"]


def test_an_addressee_is_linked_only_if_the_register_knows_it() -> None:
    found = resolve(
        [
            doc(
                "a",
                ("Sue Butler", "Director of Finance"),
                to=("the Cabinet", "Director of Finance", "Ofsted"),
            ),
            doc("b", body="Cabinet"),
        ]
    )
    (addressees,) = [d.addressees for d in found.documents.values() if d.addressees]
    assert addressees == {
        "the Cabinet": "wexcombe/body/cabinet",
        "Director of Finance": "wexcombe/post/director-of-finance",
    }


def test_a_bare_place_is_not_guessed_to_be_one_of_two_councils() -> None:
    found = resolve(
        [
            doc("a", council="Wexcombe Borough Council"),
            doc("b", council="Wexcombe Town Council"),
            doc("c", council="Wexcombe"),
        ]
    )
    assert {k.name[0]: d.council for k, d in found.documents.items()} == {
        "a": "wexcombe-borough-council",
        "b": "wexcombe-town-council",
        "c": "wexcombe",
    }
