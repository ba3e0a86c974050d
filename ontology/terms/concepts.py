# ruff: noqa: N801 (the names are the vocabularies' own)
"""The concepts of the schemes, written from the Turtle by `generate.py`."""

from collections.abc import Mapping
from typing import Final


class FORCE:
    """`https://w3id.org/minutegraph/force#`."""

    agreed: Final = "https://w3id.org/minutegraph/force#agreed"
    none: Final = "https://w3id.org/minutegraph/force#none"
    ordered: Final = "https://w3id.org/minutegraph/force#ordered"
    recommended: Final = "https://w3id.org/minutegraph/force#recommended"
    resolved: Final = "https://w3id.org/minutegraph/force#resolved"


class DISPOSITION:
    """`https://w3id.org/minutegraph/disposition#`."""

    agreed: Final = "https://w3id.org/minutegraph/disposition#agreed"
    appointed: Final = "https://w3id.org/minutegraph/disposition#appointed"
    approved: Final = "https://w3id.org/minutegraph/disposition#approved"
    deferred: Final = "https://w3id.org/minutegraph/disposition#deferred"
    delegated: Final = "https://w3id.org/minutegraph/disposition#delegated"
    noted: Final = "https://w3id.org/minutegraph/disposition#noted"
    referred: Final = "https://w3id.org/minutegraph/disposition#referred"
    refused: Final = "https://w3id.org/minutegraph/disposition#refused"


class FORM:
    """`https://w3id.org/minutegraph/form#`."""

    presentation: Final = "https://w3id.org/minutegraph/form#presentation"
    unspecified: Final = "https://w3id.org/minutegraph/form#unspecified"
    verbal: Final = "https://w3id.org/minutegraph/form#verbal"
    written: Final = "https://w3id.org/minutegraph/form#written"


class STATUS:
    """`https://w3id.org/minutegraph/status#`."""

    absent: Final = "https://w3id.org/minutegraph/status#absent"
    apologies: Final = "https://w3id.org/minutegraph/status#apologies"
    in_attendance: Final = "https://w3id.org/minutegraph/status#in-attendance"
    present: Final = "https://w3id.org/minutegraph/status#present"
    substitute: Final = "https://w3id.org/minutegraph/status#substitute"


class OUTCOME:
    """`https://w3id.org/minutegraph/outcome#`."""

    amended: Final = "https://w3id.org/minutegraph/outcome#amended"
    approved: Final = "https://w3id.org/minutegraph/outcome#approved"
    deferred: Final = "https://w3id.org/minutegraph/outcome#deferred"
    noted: Final = "https://w3id.org/minutegraph/outcome#noted"


class CHOICE:
    """`https://w3id.org/minutegraph/choice#`."""

    absent: Final = "https://w3id.org/minutegraph/choice#absent"
    abstained: Final = "https://w3id.org/minutegraph/choice#abstained"
    against: Final = "https://w3id.org/minutegraph/choice#against"
    for_: Final = "https://w3id.org/minutegraph/choice#for"
    not_voting: Final = "https://w3id.org/minutegraph/choice#not-voting"


class DIRECTION:
    """`https://w3id.org/minutegraph/direction#`."""

    arrived: Final = "https://w3id.org/minutegraph/direction#arrived"
    left: Final = "https://w3id.org/minutegraph/direction#left"
    returned: Final = "https://w3id.org/minutegraph/direction#returned"


class MANNER:
    """`https://w3id.org/minutegraph/manner#`."""

    answer: Final = "https://w3id.org/minutegraph/manner#answer"
    question: Final = "https://w3id.org/minutegraph/manner#question"
    request: Final = "https://w3id.org/minutegraph/manner#request"
    statement: Final = "https://w3id.org/minutegraph/manner#statement"


class INTEREST_KIND:
    """`https://w3id.org/minutegraph/interest-kind#`."""

    beneficial: Final = "https://w3id.org/minutegraph/interest-kind#beneficial"
    conflict_of_interest: Final = "https://w3id.org/minutegraph/interest-kind#conflict-of-interest"
    disclosable_pecuniary: Final = (
        "https://w3id.org/minutegraph/interest-kind#disclosable-pecuniary"
    )
    financial: Final = "https://w3id.org/minutegraph/interest-kind#financial"
    non_financial: Final = "https://w3id.org/minutegraph/interest-kind#non-financial"
    non_pecuniary: Final = "https://w3id.org/minutegraph/interest-kind#non-pecuniary"
    non_registrable: Final = "https://w3id.org/minutegraph/interest-kind#non-registrable"
    other: Final = "https://w3id.org/minutegraph/interest-kind#other"
    other_registrable: Final = "https://w3id.org/minutegraph/interest-kind#other-registrable"
    pecuniary: Final = "https://w3id.org/minutegraph/interest-kind#pecuniary"
    personal: Final = "https://w3id.org/minutegraph/interest-kind#personal"
    personal_and_prejudicial: Final = (
        "https://w3id.org/minutegraph/interest-kind#personal-and-prejudicial"
    )
    prejudicial: Final = "https://w3id.org/minutegraph/interest-kind#prejudicial"
    significant: Final = "https://w3id.org/minutegraph/interest-kind#significant"


class PARTICIPATION:
    """`https://w3id.org/minutegraph/participation#`."""

    did_not_vote: Final = "https://w3id.org/minutegraph/participation#did-not-vote"
    remained: Final = "https://w3id.org/minutegraph/participation#remained"
    took_no_part: Final = "https://w3id.org/minutegraph/participation#took-no-part"
    withdrew: Final = "https://w3id.org/minutegraph/participation#withdrew"


class BODY_KIND:
    """`https://w3id.org/minutegraph/body-kind#`."""

    advisory: Final = "https://w3id.org/minutegraph/body-kind#advisory"
    area: Final = "https://w3id.org/minutegraph/body-kind#area"
    audit: Final = "https://w3id.org/minutegraph/body-kind#audit"
    executive: Final = "https://w3id.org/minutegraph/body-kind#executive"
    full_council: Final = "https://w3id.org/minutegraph/body-kind#full-council"
    joint: Final = "https://w3id.org/minutegraph/body-kind#joint"
    regulatory: Final = "https://w3id.org/minutegraph/body-kind#regulatory"
    scrutiny: Final = "https://w3id.org/minutegraph/body-kind#scrutiny"
    standards: Final = "https://w3id.org/minutegraph/body-kind#standards"
    sub_committee: Final = "https://w3id.org/minutegraph/body-kind#sub-committee"


class BASIS:
    """`https://w3id.org/minutegraph/basis#`."""

    coreference: Final = "https://w3id.org/minutegraph/basis#coreference"
    inferred: Final = "https://w3id.org/minutegraph/basis#inferred"
    stated: Final = "https://w3id.org/minutegraph/basis#stated"


CONCEPTS: Final[Mapping[str, Mapping[str, str]]] = {
    "force": {
        "agreed": FORCE.agreed,
        "none": FORCE.none,
        "ordered": FORCE.ordered,
        "recommended": FORCE.recommended,
        "resolved": FORCE.resolved,
    },
    "disposition": {
        "agreed": DISPOSITION.agreed,
        "appointed": DISPOSITION.appointed,
        "approved": DISPOSITION.approved,
        "deferred": DISPOSITION.deferred,
        "delegated": DISPOSITION.delegated,
        "noted": DISPOSITION.noted,
        "referred": DISPOSITION.referred,
        "refused": DISPOSITION.refused,
    },
    "form": {
        "presentation": FORM.presentation,
        "unspecified": FORM.unspecified,
        "verbal": FORM.verbal,
        "written": FORM.written,
    },
    "status": {
        "absent": STATUS.absent,
        "apologies": STATUS.apologies,
        "in attendance": STATUS.in_attendance,
        "present": STATUS.present,
        "substitute": STATUS.substitute,
    },
    "outcome": {
        "amended": OUTCOME.amended,
        "approved": OUTCOME.approved,
        "deferred": OUTCOME.deferred,
        "noted": OUTCOME.noted,
    },
    "choice": {
        "absent": CHOICE.absent,
        "abstained": CHOICE.abstained,
        "against": CHOICE.against,
        "for": CHOICE.for_,
        "not voting": CHOICE.not_voting,
    },
    "direction": {
        "arrived": DIRECTION.arrived,
        "left": DIRECTION.left,
        "returned": DIRECTION.returned,
    },
    "manner": {
        "answer": MANNER.answer,
        "question": MANNER.question,
        "request": MANNER.request,
        "statement": MANNER.statement,
    },
    "interest-kind": {
        "beneficial": INTEREST_KIND.beneficial,
        "conflict of interest": INTEREST_KIND.conflict_of_interest,
        "disclosable pecuniary": INTEREST_KIND.disclosable_pecuniary,
        "financial": INTEREST_KIND.financial,
        "non-financial": INTEREST_KIND.non_financial,
        "non-pecuniary": INTEREST_KIND.non_pecuniary,
        "non-registrable": INTEREST_KIND.non_registrable,
        "other": INTEREST_KIND.other,
        "other registrable": INTEREST_KIND.other_registrable,
        "pecuniary": INTEREST_KIND.pecuniary,
        "personal": INTEREST_KIND.personal,
        "personal and prejudicial": INTEREST_KIND.personal_and_prejudicial,
        "prejudicial": INTEREST_KIND.prejudicial,
        "significant": INTEREST_KIND.significant,
    },
    "participation": {
        "did not vote": PARTICIPATION.did_not_vote,
        "remained": PARTICIPATION.remained,
        "took no part": PARTICIPATION.took_no_part,
        "withdrew": PARTICIPATION.withdrew,
    },
    "body-kind": {
        "advisory": BODY_KIND.advisory,
        "area": BODY_KIND.area,
        "audit": BODY_KIND.audit,
        "executive": BODY_KIND.executive,
        "full council": BODY_KIND.full_council,
        "joint": BODY_KIND.joint,
        "regulatory": BODY_KIND.regulatory,
        "scrutiny": BODY_KIND.scrutiny,
        "standards": BODY_KIND.standards,
        "sub-committee": BODY_KIND.sub_committee,
    },
    "basis": {
        "coreference": BASIS.coreference,
        "inferred": BASIS.inferred,
        "stated": BASIS.stated,
    },
}
