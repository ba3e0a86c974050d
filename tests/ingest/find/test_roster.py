"""Who is who in one document: surnames, initials, posts and namesakes."""

import pytest

from minutegraph.ingest.find.mentions import Mention
from minutegraph.ingest.find.name_keys import is_short_form, name_key, post_key
from minutegraph.ingest.find.roster import Roster


def mention(
    name: str, *, title: str = "", post: str = "", start: int = 0, item: int | None = None
) -> Mention:
    return Mention(title, name, post, "", start, start + 1, item)


def test_surname_with_title_is_the_full_name_of_the_only_person() -> None:
    roster = Roster([mention("Day", title="Cllr", start=9), mention("Ann Day", title="Councillor")])
    assert [p.name for p in roster.people] == ["Ann Day"]
    assert roster.person_of("A Day").person == "Ann Day"


def test_two_of_a_surname_are_not_told_apart_by_a_toss() -> None:
    roster = Roster([mention("Ann Day", title="Cllr"), mention("Bob Day", title="Cllr", start=5)])
    found_person = roster.person_of("Day", "Cllr")
    assert found_person.person == ""
    assert found_person.candidates == ("Ann Day", "Bob Day")


def test_mr_and_mrs_of_one_surname_are_two_people() -> None:
    roster = Roster([mention("Day", title="Mr"), mention("Day", title="Mrs", start=5)])
    assert sorted(p.name for p in roster.people) == ["Mr Day", "Mrs Day"]


def test_a_councillor_is_not_the_officer_of_the_same_surname() -> None:
    officer = mention("C. Lynn", title="Ms.", post="Senior Executive Engineer", start=9)
    roster = Roster([mention("Lynn", title="Councillor"), officer])
    assert sorted(p.name for p in roster.people) == ["C. Lynn", "Lynn"]
    assert roster.person_of("Lynn", "Councillor").person == "Lynn"
    assert roster.person_of("Lynn", "Ms.").person == "C. Lynn"


def test_a_listed_councillor_is_not_somebody_the_minutes_only_speak_of() -> None:
    listed = Mention("Councillor", "Galt", "", "", 0, 1, None, basis_listed=True)
    others = [mention("Danny Galt", start=50), mention("Tina Galt", start=70)]
    roster = Roster([listed, *others])
    assert roster.person_of("Galt", "Councillor").person == "Galt"


def test_a_surname_alone_is_the_full_name_in_the_attendance_list() -> None:
    listed = Mention("Councillor", "Ann Dell", "", "", 0, 1, None, basis_listed=True)
    roster = Roster([listed, mention("Dell", title="Councillor", start=40)])
    assert [p.name for p in roster.people] == ["Ann Dell"]


def test_the_initial_tells_two_councillors_of_one_surname_apart() -> None:
    people = [mention("J Dell", title="Councillor"), mention("K Dell", title="Councillor", start=5)]
    roster = Roster(people)
    assert roster.person_of("J Dell", "Councillor").person == "J Dell"
    assert roster.person_of("Dell", "Councillor").candidates == ("J Dell", "K Dell")


def test_a_split_surname_is_the_same_surname() -> None:
    roster = Roster([mention("Liam Mc Grane", post="Sergeant"), mention("Mc Grane", start=9)])
    assert [p.name for p in roster.people] == ["Liam Mc Grane"]
    assert name_key("Tony O’ Brann") == name_key("Tony O'Brann")


def test_an_office_within_a_combined_post_leads_to_its_holder() -> None:
    post = "Head of Legal Services and Monitoring Officer"
    roster = Roster([mention("E Brisk", post=post)])
    assert roster.posts.holders("Monitoring Officer") == ("E Brisk",)
    assert roster.posts.holders("Officer") == ()


def test_initials_are_the_one_person_who_has_them() -> None:
    people = [mention("Sarah Woods"), mention("Paul Ings", start=5)]
    assert Roster(people).person_of("SW").person == "Sarah Woods"
    assert Roster([*people, mention("Sam Wells", start=9)]).person_of("SW").person == ""


def test_the_director_is_the_one_named_before_in_the_item() -> None:
    roster = Roster(
        [
            mention("", post="Director of Children's Services", start=1, item=1),
            mention("", post="Director of Housing", start=50, item=2),
        ]
    )
    assert roster.posts.full_post("Director", 60, 2).post == "Director of Housing"
    assert roster.posts.full_post("Director", 90, 3).candidates == (
        "Director of Children's Services",
        "Director of Housing",
    )


def test_a_post_leads_to_the_person_named_as_holding_it() -> None:
    roster = Roster([mention("R Marsh", post="Executive Director of Children’s Services", start=3)])
    full = roster.posts.full_post("Executive Director", 40, 2)
    assert full.post == "Executive Director of Children’s Services"
    assert roster.posts.holders(full.post) == ("R Marsh",)


def test_the_chair_is_not_the_chair_of_another_committee() -> None:
    roster = Roster([mention("Ann Day", post="Chair of the Housing Panel")])
    assert roster.posts.full_post("Chair", 9, 1).post == "Chair"
    assert roster.posts.holders("Chair") == ()


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Director", "Corporate Director for People", True),
        ("Executive Director", "Executive Director of Children's Services", True),
        ("Planning Officer", "Principal Planning Officer", False),
        ("Director of Housing", "Director of Housing", False),
    ],
)
def test_short_forms_of_posts(short: str, full: str, expected: bool) -> None:
    assert is_short_form(post_key(short), post_key(full)) is expected
