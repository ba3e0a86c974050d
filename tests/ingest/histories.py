"""Documents that tell of several meetings: the history of one issue."""

HEAD = "Issue - meetings\n\nTreasury report\n\n"
ACCOUNT = """Meeting: {date} - {body} (Item {number})

{number} Treasury report PDF 339 KB

Minutes:

{officer}, Director of Finance, presented a report on the treasury position{where}.

Resolved: That {decision}.

"""
APRIL = {
    "date": "09/04/2024", "body": "Audit Committee", "number": "12", "officer": "Sue Butler",
    "where": "", "decision": "the report be noted",
}  # fmt: skip
MARCH = APRIL | {"date": "05/03/2024", "number": "7", "decision": "the report be deferred"}
CABINET = APRIL | {
    "date": "06/02/2024", "body": "Cabinet", "number": "3", "officer": "Tom Fry",
    "where": ". The Council would help all residents of Wexcombe",
    "decision": "the treasury plan be approved",
}  # fmt: skip


def history(*accounts: dict[str, str]) -> str:
    return HEAD + "".join(ACCOUNT.format(**account) for account in accounts)


TEXT = history(APRIL, MARCH, CABINET)
