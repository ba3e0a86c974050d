"""Ways in which clerks say that somebody presented a report, each in the minutes of one meeting."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes

MINUTES = """Harrowmere Borough Council

Place Scrutiny Committee

Minutes of the meeting held on Tuesday 4 April 2023 at 6.30 pm in the Town Hall

Present: Councillors J Abbot (Chair), M Cole and R Dunn

Officers in attendance: Mrs Anna Pell (Head of Highways), Tom Reed (Leisure Manager), \
Priya Nandra (Chief Finance Officer), Lewis Orme (Democratic Services Officer)

Also in attendance: Ms Cora Finch (Harrowmere Wildlife Trust), Councillor B Snell \
(Portfolio Holder for Environment)

1. Apologies for Absence

There were none.

2. Winter Service Plan

{account}

RESOLVED: That the plan be approved.

3. Date of Next Meeting

The next meeting would be held on 6 June 2023.
"""
PEOPLE = {
    "P": ("Anna Pell", "Head of Highways"),
    "T": ("Tom Reed", "Leisure Manager"),
    "F": ("Priya Nandra", "Chief Finance Officer"),
    "S": ("B Snell", "Portfolio Holder for Environment"),
    "C": ("Cora Finch", ""),
    "H": ("J Abbot", "Chair"),
}


def reporters(account: str) -> list[tuple[str, str]]:
    """Return who reports at the second item of minutes in which that is its account."""
    facts = extract(read_bytes("minutes.txt", MINUTES.format(account=account).encode()))
    return sorted((report.person, report.post) for report in facts.reports if report.item == 2)


@pytest.mark.parametrize(
    ("people", "account"),
    [
        ("P", "Mrs Pell took Members through the report."),
        ("P", "The report was introduced by the Head of Highways."),
        ("P", "The Head of Highways shared her screen and explained the routes."),
        ("P", "The Head of Highways was in attendance for this item and outlined the routes."),
        ("P", "The report was spoken to by Mrs Pell."),
        ("P", "Consideration was given to the report of the Head of Highways."),
        (
            "P",
            "Consideration was given to the report of the Chief Executive, to which "
            "the Head of Highways spoke.",
        ),
        ("P", "The plan was the subject of a report by the Head of Highways."),
        ("P", "The Head of Highways' report was taken as read."),
        (
            "P",
            "The report of the Head of Highways was taken as read and she drew out "
            "the main points.",
        ),
        ("P", "A paper by the Head of Highways was tabled."),
        ("P", "There was before the Committee a report by the Head of Highways."),
        ("P", "The Committee had before it the report of the Head of Highways."),
        ("P", "Circulated: report of the Head of Highways (HW/12)."),
        (
            "P",
            "With reference to item 4 of the minutes of 2 March, there was "
            "submitted a report by the Head of Highways.",
        ),
        ("P", "The Committee considered a report which had been prepared by the Head of Highways."),
        ("P", "Members had been sent a report by the Head of Highways."),
        ("P", "Mrs Pell gave us a run-down of the winter."),
        ("P", "Mrs Pell gave a brief resume of the winter."),
        ("P", "Mrs Pell fed back on the trial of brine."),
        ("P", "Mrs Pell fed back to the Committee what the residents had said."),
        ("P", "Mrs Pell led the discussion on the plan."),
        (
            "P",
            "With the aid of a map, the Head of Highways led the Committee through "
            "the four options.",
        ),
        ("P", "Using slides, Mrs Pell described how the routes had been chosen."),
        ("P", "By means of a PowerPoint presentation, Mrs Pell explained the routes."),
        ("P", "A slide show was given by the Head of Highways."),
        ("P", "Slides were shown by Mrs Pell on the new routes."),
        ("PT", "Mrs Pell and Mr Reed jointly presented the plan."),
        ("PT", "An update on the plan was provided jointly by Mrs Pell and Tom Reed."),
        ("PT", "The report was introduced by the Head of Highways, in conjunction with Tom Reed."),
        ("PT", "The report was introduced by the Head of Highways with support from Tom Reed."),
        (
            "P",
            "The Chair called on the Head of Highways, who summarised the work "
            "completed since October.",
        ),
        ("P", "The Chair handed over to Mrs Pell, who presented the plan."),
        ("P", "The Chair asked Mrs Pell to introduce the item."),
        ("P", "The Chair introduced Mrs Pell who outlined the plan."),
        ("P", "At the invitation of the Chair, Mrs Pell addressed the Committee on the plan."),
        ("P", "At the Chair's request Mrs Pell outlined the plan."),
        ("P", "The plan was outlined by the Head of Highways."),
        ("P", "The contents of the report were highlighted by the Head of Highways."),
        ("P", "The main points of the report were drawn out by Mrs Pell."),
        ("P", "Members were given a presentation on the plan by Mrs Pell."),
        ("P", "The Members were appraised of the position by the Head of Highways."),
        ("P", "The Committee was advised by the Head of Highways of the new routes."),
        ("P", "The Committee was addressed by Mrs Pell on the plan."),
        ("P", "The Committee heard from Mrs Pell on the plan."),
        ("P", "The Committee heard a presentation from Mrs Pell."),
        ("P", "The Committee watched a short film introduced by the Head of Highways."),
        ("P", "The Head of Highways brought Members up to date on the plan."),
        ("P", "The Head of Highways brought the Committee through the main points of the plan."),
        ("P", "The Head of Highways commended the report to the Committee."),
        ("P", "The Head of Highways set out the position."),
        ("P", "The Head of Highways set out the background to the plan and the consultation."),
        (
            "P",
            "In opening this item the Head of Highways reminded colleagues that the "
            "winter had been mild. She then took the Committee through the plan.",
        ),
        ("P", "Introducing the report, Mrs Pell said that two routes had been added."),
        ("P", "Introducing it, Mrs Pell said that two routes had been added."),
        (
            "P",
            "In presenting the report, the Head of Highways stated that two routes had been added.",
        ),
        ("P", "Presenting the report the Head of Highways said that two routes had been added."),
        ("P", "Mrs Pell, introducing the report, said that two routes had been added."),
        (
            "P",
            "The Head of Highways, having introduced the report, advised that "
            "gritting would begin in October.",
        ),
        ("P", "The Head of Highways, Mrs Pell, was present to introduce the report."),
        ("P", "Mrs Pell was on hand to present the plan."),
        ("P", "Mrs Pell joined the meeting and presented the plan."),
        ("P", "Mrs Pell shared the key messages of the plan."),
        ("P", "Mrs Pell shared a presentation on the plan."),
        ("P", "Mrs Pell delivered a presentation."),
        ("P", "Mrs Pell tabled a paper on the plan."),
        ("P", "Mrs Pell circulated a note on the plan."),
        ("P", "Mrs Pell went through the plan."),
        ("P", "Mrs Pell gave the background to the plan."),
        ("P", "Mrs Pell gave details of the plan."),
        ("P", "Mrs Pell gave a verbal report."),
        ("P", "Mrs Pell gave her report."),
        ("P", "Mrs Pell reported on the plan."),
        ("P", "Mrs Pell reported as follows: two routes had been added."),
        ("P", "Mrs Pell provided feedback from the consultation."),
        ("P", "Mrs Pell provided an overview."),
        ("P", "Mrs Pell offered an overview of the plan."),
        ("P", "Mrs Pell drew attention to the changes in the plan."),
        ("P", "Mrs Pell highlighted the key changes in the plan."),
        ("P", "Mrs Pell made a presentation on the plan."),
        ("P", "Mrs Pell made a statement on the plan."),
        ("P", "Mrs Pell touched on the main changes to the plan."),
        (
            "P",
            "After hearing from the Head of Highways, who explained the plan, "
            "Members debated the routes.",
        ),
        ("P", "Presented by: Mrs Pell, Head of Highways"),
        ("P", "(Report by Head of Highways)"),
        ("P", "Report by Head of Highways (copies previously circulated)."),
        ("P", "The Head of Highways reported the outcome of the trial of brine."),
        ("P", "The Head of Highways reported the results of the consultation."),
        ("P", "The Head of Highways advised Members on the changes to the plan."),
        ("P", "The Head of Highways told the Committee that two routes had been added."),
        ("P", "The Head of Highways informed the Committee of the changes."),
        ("P", "The Head of Highways explained what other councils had done."),
        ("P", "The Head of Highways explained the options for the depot."),
        ("P", "The Head of Highways described the work of the depot."),
        ("P", "The Head of Highways steered Members through the document."),
        ("P", "The Head of Highways spoke about the plan."),
        ("P", "The Head of Highways spoke on the plan."),
        ("P", "The Head of Highways spoke briefly on the report."),
        ("P", "The Head of Highways talked to the slides."),
        ("P", "The Head of Highways talked about the plan."),
        ("P", "The Head of Highways gave Members an insight into the plan."),
        ("P", "The Head of Highways gave Members a tour of the plan."),
        ("P", "The Head of Highways gave a demonstration of the gritter tracker."),
        ("P", "The Head of Highways placed before Members the plan."),
        ("P", "The Head of Highways put forward the plan for approval."),
        ("P", "The Head of Highways recommended the plan to the Committee."),
        ("P", "The Head of Highways submitted, for information, a schedule of the routes."),
        ("P", "The Head of Highways reminded Members that the plan was reviewed yearly."),
        ("P", "The Head of Highways updated the Committee."),
        ("P", "The Head of Highways gave an update."),
        ("P", "The Head of Highways gave an oral update on the plan."),
        ("P", "An update was given by the Head of Highways."),
        ("P", "This was introduced by the Head of Highways."),
        ("P", "This item was led by Mrs Pell."),
        ("P", "This item was taken by Mrs Pell."),
        ("P", "The item was introduced by Mrs Pell on behalf of the Chief Executive."),
        ("P", "In the absence of the Chief Executive, the report was presented by Mrs Pell."),
        (
            "P",
            "The report was presented, in the absence of the Leisure Manager, by "
            "the Head of Highways.",
        ),
        ("P", "The report was presented by the Head of Highways in the absence of Rory Blunt."),
        (
            "P",
            "The report in respect of the plan was presented by the Head of "
            "Highways in the absence of the case officer, Rory Blunt.",
        ),
        ("P", "Mrs Pell, on behalf of the Leisure Manager, presented the report."),
        ("P", "Mrs Pell, for the Chief Executive, outlined the plan."),
        (
            "PF",
            "The Head of Highways presented the plan and the Chief Finance Officer "
            "outlined the costs.",
        ),
        (
            "PF",
            "The Head of Highways presented the plan. The Chief Finance Officer "
            "followed with slides on the costs.",
        ),
        (
            "PF",
            "The Head of Highways presented the plan. The Chief Finance Officer "
            "gave more detail on the costs.",
        ),
        (
            "PF",
            "The Head of Highways presented the plan. The Chief Finance Officer "
            "then took Members through the costs.",
        ),
        (
            "PC",
            "Mrs Pell presented the plan. Also contributing to this item was Ms "
            "Cora Finch of the Harrowmere Wildlife Trust, who explained what other "
            "towns had done.",
        ),
        ("S", "Councillor Snell presented the plan."),
        ("S", "Councillor B Snell, Portfolio Holder for Environment, introduced the report."),
        ("S", "Councillor Snell commended the report to the Committee."),
        ("S", "The Portfolio Holder for Environment presented the report."),
        (
            "S",
            "The Committee considered an exempt report which Councillor Snell "
            "presented in his capacity as Portfolio Holder for Environment.",
        ),
        (
            "SP",
            "The Committee received a report of the Chief Executive, which was "
            "introduced by Councillor Snell with support from Anna Pell.",
        ),
        (
            "S",
            "Councillor Snell, as Portfolio Holder for Environment, presented to "
            "Committee the plan.",
        ),
        ("S", "Councillor Snell had got three quotes and went through them."),
        ("S", "Councillor Snell's written report had been circulated beforehand."),
        ("C", "Ms Finch of the Harrowmere Wildlife Trust gave a talk on verges."),
        ("C", "Ms Finch fed back to the Committee what the Trust had found on its visits."),
        (
            "C",
            "A presentation was given by Ms Cora Finch of the Harrowmere Wildlife "
            "Trust on the verges, which had taken two years.",
        ),
        (
            "C",
            "The Committee then heard from Ms Cora Finch of the Harrowmere Wildlife "
            "Trust, who spoke about verges.",
        ),
        (
            "C",
            "Ms Cora Finch, Harrowmere Wildlife Trust, was invited to address the "
            "Committee. She began by setting out the changes made to the verges.",
        ),
        ("H", "The Chair gave an update on the plan."),
        ("H", "The Chair reported that the plan had been revised."),
        ("H", "The report was read out by the Chair."),
        ("H", "The Chair made a statement on the plan."),
    ],
)
def test_who_presented(people: str, account: str) -> None:
    assert reporters(account) == sorted(PEOPLE[letter] for letter in people)


@pytest.mark.parametrize(
    "account",
    [
        "The Chair welcomed everybody and reminded them that the meeting was being webcast.",
        "The Chair opened the meeting and reminded everyone that it was being webcast.",
        "The Chair thanked Mrs Pell for the report.",
        "Councillor Dunn asked about salt. Mrs Pell said that stocks were full.",
        "In reply to Councillor Cole, Mrs Pell explained that stocks were full.",
        "Councillor Cole moved the recommendations in the report.",
        "Councillor Cole gave notice of a motion.",
        "Councillor Cole spoke against the plan.",
        "Councillor Cole spoke in support of the plan.",
        "Councillor Dunn sought assurance on the plan.",
        "Councillor Dunn outlined his concerns about the plan.",
        "Councillor Dunn fed back that residents were unhappy. Councillor Cole agreed.",
        "Members asked the Head of Highways to bring a report in June.",
        "The Head of Highways would report in June.",
        "The Head of Highways was asked to report back in June.",
        "The Head of Highways left the meeting before this item was considered.",
        (
            "Councillor Snell declared an interest as he had been shown the plan by "
            "the Head of Highways."
        ),
        "It was agreed that the Head of Highways circulate the plan.",
        "The Committee thanked the Head of Highways and her staff for their work.",
        "Mrs Nell Gathercole, the applicant, spoke in support.",
        "The application was accompanied by a report by consultants.",
        "Members were reminded that the plan had been approved in March.",
        "The Chair asked whether anybody wished to speak.",
        "Councillor Dunn shared the concerns of residents.",
        "Councillor Cole brought the discussion to a close.",
        "The Chair asked that mobile phones be switched off.",
        "The Chair informed Members that item 4 would be taken first.",
        "Councillor Dunn reminded the Committee that salt was dear.",
        "Members questioned the Head of Highways at length.",
    ],
)
def test_nobody_presented(account: str) -> None:
    assert reporters(account) == []
