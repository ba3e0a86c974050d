"""What the name of a body shows of its kind, and nothing that it does not show."""

import pytest

from minutegraph.ingest.describe import describe_register
from minutegraph.ingest.describe.body_kinds import kinds_of_body

from .described import BASE, identities, record

KINDS = [
    ("Council", "full council"),
    ("Extraordinary Council", "full council"),
    ("Wexshire City and County Council", "full council"),
    ("Cabinet", "executive"),
    ("Executive Board", "executive"),
    ("Overview and Scrutiny Committee", "scrutiny"),
    ("Call-In Sub-Committee", "scrutiny, sub-committee"),
    ("Joint Health Overview and Scrutiny Committee", "joint, scrutiny"),
    ("Executive Scrutiny Committee", "scrutiny"),
    ("Planning Committee", "regulatory"),
    ("Planning and Highways Committee", "regulatory"),
    ("Western Area Planning Committee", "area, regulatory"),
    ("Licensing Act Sub-Committee", "regulatory, sub-committee"),
    ("Alcohol and Entertainment Licensing Sub-Committee", "regulatory, sub-committee"),
    ("Audit and Standards Committee", "audit, standards"),
    ("Audit and Scrutiny Committee", "audit, scrutiny"),
    ("Standards Hearings Sub-Committee", "standards, sub-committee"),
    ("Local Plan Working Group", "advisory"),
    ("Finance and Audit Scrutiny Panel", "scrutiny"),
    ("Staff Joint Consultative Committee", "advisory"),
    ("Tevigarth Area Committee", "area"),
    ("Municipal District of Wexcombe", "area"),
    ("Municipal District of Wexcombe JPC Subcommittee", "area, joint, sub-committee"),
    ("Joint Waste and Streets Committee", "joint"),
]
OF_NO_KIND = [
    "Policy and Resources Committee",
    "Strategic Policy Committee",
    "Health and Wellbeing Board",
    "Corporate Parenting Panel",
    "Pension Fund Committee",
    "Development Plan Panel",
    "Strategic Planning Committee",
    "Financial Planning Committee",
    "Community Planning Partnership",
    "Economic Development, Enterprise and Planning Committee",
    "School Standards Panel",
    "Trading Standards Committee",
    "Growth and Skills Cabinet Committee",
    "Youth Council",
    "Youth Cabinet",
    "Schools' Forum",
    "Combined Authority Board",
    "Staffing and Remuneration Committee",
    "Access Audit Group",
    "Health and Safety Joint Committee",
    "Local Joint Panel",
    "Conservation Area Panel",
    "Executive Committee of the Friends",
]


@pytest.mark.parametrize(("name", "kinds"), KINDS)
def test_a_name_shows_its_kinds(name: str, kinds: str) -> None:
    assert kinds_of_body(name) == tuple(kinds.split(", "))


@pytest.mark.parametrize("name", OF_NO_KIND)
def test_a_name_that_shows_no_kind_has_none(name: str) -> None:
    assert kinds_of_body(name) == ()


def test_the_register_says_of_what_kind_a_body_is() -> None:
    lines = describe_register(identities(record()), BASE)
    (said,) = [line for line in lines if "ontology#bodyKind" in line]
    assert said.startswith(f"<{BASE}id/wexcombe/body/audit-committee> ")
    assert "<https://w3id.org/minutegraph/body-kind#audit>" in said
