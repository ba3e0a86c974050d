"""The minutes of earlier meetings in the wordings of clerks."""

import pytest

from .worded import worded


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    ("title", "body", "earlier"),
    [
        (
            "Minutes",
            (
                "The Chairman was authorised to sign the minutes of the meeting held on 7 "
                "March 2023 as a correct record."
            ),
            ["2023-03-07 approved"],
        ),
        (
            "Minutes",
            (
                "The Chair was authorised to sign as a correct record the minutes of the "
                "meeting held on 7 March 2023."
            ),
            ["2023-03-07 approved"],
        ),
        (
            "Minutes of committees",
            (
                "The minutes of the following meetings were noted:\n\nAudit Committee - 18 "
                "July 2022 (introduced by Councillor Cole, Chair of that Committee)\nPolicy "
                "Committee - 5 September 2022"
            ),
            ["2022-07-18 noted", "2022-09-05 noted"],
        ),
        (
            "Minutes",
            (
                "The minutes of the following meetings were approved as a correct "
                "record:\n\n(a) 2 March 2023;\n(b) 9 March 2023 (special)."
            ),
            ["2023-03-02 approved", "2023-03-09 approved"],
        ),
        (
            "Minutes",
            (
                "RESOLVED: That the minutes of the following meetings be confirmed:\n\n- "
                "Ordinary meeting, 2 March 2023\n- Special meeting, 9 March 2023"
            ),
            ["2023-03-02 approved", "2023-03-09 approved"],
        ),
        (
            "Minutes",
            ("Consideration of the minutes of the meeting held on 2 March 2023 was deferred."),
            ["2023-03-02 deferred"],
        ),
        (
            "Minutes",
            ("It was resolved to accept the minutes of 2 March 2023 with one amendment."),
            ["2023-03-02 amended"],
        ),
        (
            "Minutes",
            (
                "Members were happy that the minutes of 2 March 2023 were a true record and "
                "the Chair signed them."
            ),
            ["2023-03-02 approved"],
        ),
        (
            "Minutes",
            "The Chair signed the minutes of 2 March 2023 as a correct record.",
            ["2023-03-02 approved"],
        ),
    ],
)
def test_earlier_minutes(title: str, body: str, earlier: list[str], suffix: str) -> None:
    facts = worded(body, suffix, title).previous_minutes
    assert [f"{fact.date} {fact.outcome}" for fact in facts] == earlier
