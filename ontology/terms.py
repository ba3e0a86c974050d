# ruff: noqa: N801, N815 (the names are the vocabularies' own)
"""The terms of the graph as plain strings, written from the Turtle by `generate.py`.

Each class below stands for a namespace and each attribute is a whole IRI as a `str`, ready for
N-Quads text: `LG.Meeting`, `STATUS.in_attendance`, `RDF.type`. Where rdflib wants a term, wrap it:
`URIRef(LG.Meeting)`. `CONCEPTS["status"]["in attendance"]` finds a concept by its notation.
"""

from collections.abc import Mapping
from typing import Final


class LG:
    """`https://w3id.org/minutegraph/ontology#`."""

    AgendaItem: Final = "https://w3id.org/minutegraph/ontology#AgendaItem"
    ArrivalOrDeparture: Final = "https://w3id.org/minutegraph/ontology#ArrivalOrDeparture"
    Attendance: Final = "https://w3id.org/minutegraph/ontology#Attendance"
    Body: Final = "https://w3id.org/minutegraph/ontology#Body"
    Council: Final = "https://w3id.org/minutegraph/ontology#Council"
    Decision: Final = "https://w3id.org/minutegraph/ontology#Decision"
    Fact: Final = "https://w3id.org/minutegraph/ontology#Fact"
    InterestDeclaration: Final = "https://w3id.org/minutegraph/ontology#InterestDeclaration"
    Intervention: Final = "https://w3id.org/minutegraph/ontology#Intervention"
    Meeting: Final = "https://w3id.org/minutegraph/ontology#Meeting"
    MinutesConfirmation: Final = "https://w3id.org/minutegraph/ontology#MinutesConfirmation"
    OutsideOrganisation: Final = "https://w3id.org/minutegraph/ontology#OutsideOrganisation"
    Person: Final = "https://w3id.org/minutegraph/ontology#Person"
    PersonMention: Final = "https://w3id.org/minutegraph/ontology#PersonMention"
    Post: Final = "https://w3id.org/minutegraph/ontology#Post"
    PostHolding: Final = "https://w3id.org/minutegraph/ontology#PostHolding"
    Presentation: Final = "https://w3id.org/minutegraph/ontology#Presentation"
    Reference: Final = "https://w3id.org/minutegraph/ontology#Reference"
    Report: Final = "https://w3id.org/minutegraph/ontology#Report"
    SourceDocument: Final = "https://w3id.org/minutegraph/ontology#SourceDocument"
    SourceSpan: Final = "https://w3id.org/minutegraph/ontology#SourceSpan"
    UnresolvedMention: Final = "https://w3id.org/minutegraph/ontology#UnresolvedMention"
    Vote: Final = "https://w3id.org/minutegraph/ontology#Vote"
    addressee: Final = "https://w3id.org/minutegraph/ontology#addressee"
    addresseeAsPrinted: Final = "https://w3id.org/minutegraph/ontology#addresseeAsPrinted"
    amends: Final = "https://w3id.org/minutegraph/ontology#amends"
    arrivingOrLeaving: Final = "https://w3id.org/minutegraph/ontology#arrivingOrLeaving"
    asPrinted: Final = "https://w3id.org/minutegraph/ontology#asPrinted"
    atItem: Final = "https://w3id.org/minutegraph/ontology#atItem"
    atTime: Final = "https://w3id.org/minutegraph/ontology#atTime"
    attendanceStatus: Final = "https://w3id.org/minutegraph/ontology#attendanceStatus"
    attendee: Final = "https://w3id.org/minutegraph/ontology#attendee"
    attendeePost: Final = "https://w3id.org/minutegraph/ontology#attendeePost"
    audience: Final = "https://w3id.org/minutegraph/ontology#audience"
    basis: Final = "https://w3id.org/minutegraph/ontology#basis"
    bodyAsPrinted: Final = "https://w3id.org/minutegraph/ontology#bodyAsPrinted"
    bodyOf: Final = "https://w3id.org/minutegraph/ontology#bodyOf"
    candidate: Final = "https://w3id.org/minutegraph/ontology#candidate"
    concernsItem: Final = "https://w3id.org/minutegraph/ontology#concernsItem"
    contentHash: Final = "https://w3id.org/minutegraph/ontology#contentHash"
    date: Final = "https://w3id.org/minutegraph/ontology#date"
    decidedBy: Final = "https://w3id.org/minutegraph/ontology#decidedBy"
    decisionText: Final = "https://w3id.org/minutegraph/ontology#decisionText"
    declaredBy: Final = "https://w3id.org/minutegraph/ontology#declaredBy"
    deferredUntil: Final = "https://w3id.org/minutegraph/ontology#deferredUntil"
    direction: Final = "https://w3id.org/minutegraph/ontology#direction"
    disposition: Final = "https://w3id.org/minutegraph/ontology#disposition"
    evidence: Final = "https://w3id.org/minutegraph/ontology#evidence"
    force: Final = "https://w3id.org/minutegraph/ontology#force"
    form: Final = "https://w3id.org/minutegraph/ontology#form"
    hasHolding: Final = "https://w3id.org/minutegraph/ontology#hasHolding"
    heldBy: Final = "https://w3id.org/minutegraph/ontology#heldBy"
    heldPost: Final = "https://w3id.org/minutegraph/ontology#heldPost"
    holder: Final = "https://w3id.org/minutegraph/ontology#holder"
    honorific: Final = "https://w3id.org/minutegraph/ontology#honorific"
    inCapacity: Final = "https://w3id.org/minutegraph/ontology#inCapacity"
    inCouncil: Final = "https://w3id.org/minutegraph/ontology#inCouncil"
    inMeeting: Final = "https://w3id.org/minutegraph/ontology#inMeeting"
    inScope: Final = "https://w3id.org/minutegraph/ontology#inScope"
    interestKind: Final = "https://w3id.org/minutegraph/ontology#interestKind"
    interestKindAsPrinted: Final = "https://w3id.org/minutegraph/ontology#interestKindAsPrinted"
    involves: Final = "https://w3id.org/minutegraph/ontology#involves"
    line: Final = "https://w3id.org/minutegraph/ontology#line"
    manner: Final = "https://w3id.org/minutegraph/ontology#manner"
    mentionedPost: Final = "https://w3id.org/minutegraph/ontology#mentionedPost"
    mentions: Final = "https://w3id.org/minutegraph/ontology#mentions"
    movedBy: Final = "https://w3id.org/minutegraph/ontology#movedBy"
    nature: Final = "https://w3id.org/minutegraph/ontology#nature"
    number: Final = "https://w3id.org/minutegraph/ontology#number"
    observedOn: Final = "https://w3id.org/minutegraph/ontology#observedOn"
    onBehalfOf: Final = "https://w3id.org/minutegraph/ontology#onBehalfOf"
    onDecision: Final = "https://w3id.org/minutegraph/ontology#onDecision"
    outcome: Final = "https://w3id.org/minutegraph/ontology#outcome"
    page: Final = "https://w3id.org/minutegraph/ontology#page"
    participation: Final = "https://w3id.org/minutegraph/ontology#participation"
    position: Final = "https://w3id.org/minutegraph/ontology#position"
    postIn: Final = "https://w3id.org/minutegraph/ontology#postIn"
    presentedBy: Final = "https://w3id.org/minutegraph/ontology#presentedBy"
    presentedByPost: Final = "https://w3id.org/minutegraph/ontology#presentedByPost"
    presents: Final = "https://w3id.org/minutegraph/ontology#presents"
    previousMeetingDate: Final = "https://w3id.org/minutegraph/ontology#previousMeetingDate"
    reason: Final = "https://w3id.org/minutegraph/ontology#reason"
    recordedIn: Final = "https://w3id.org/minutegraph/ontology#recordedIn"
    refersToBody: Final = "https://w3id.org/minutegraph/ontology#refersToBody"
    refersToDate: Final = "https://w3id.org/minutegraph/ontology#refersToDate"
    refersToMeeting: Final = "https://w3id.org/minutegraph/ontology#refersToMeeting"
    refersToMinute: Final = "https://w3id.org/minutegraph/ontology#refersToMinute"
    secondedBy: Final = "https://w3id.org/minutegraph/ontology#secondedBy"
    sha256: Final = "https://w3id.org/minutegraph/ontology#sha256"
    spokenBy: Final = "https://w3id.org/minutegraph/ontology#spokenBy"
    spokenByMembers: Final = "https://w3id.org/minutegraph/ontology#spokenByMembers"
    spokenByPost: Final = "https://w3id.org/minutegraph/ontology#spokenByPost"
    startTime: Final = "https://w3id.org/minutegraph/ontology#startTime"
    substitutesFor: Final = "https://w3id.org/minutegraph/ontology#substitutesFor"
    unanimous: Final = "https://w3id.org/minutegraph/ontology#unanimous"
    unreadLines: Final = "https://w3id.org/minutegraph/ontology#unreadLines"
    venue: Final = "https://w3id.org/minutegraph/ontology#venue"
    voteChoice: Final = "https://w3id.org/minutegraph/ontology#voteChoice"
    voter: Final = "https://w3id.org/minutegraph/ontology#voter"
    votesAbstained: Final = "https://w3id.org/minutegraph/ontology#votesAbstained"
    votesAgainst: Final = "https://w3id.org/minutegraph/ontology#votesAgainst"
    votesFor: Final = "https://w3id.org/minutegraph/ontology#votesFor"
    whenAsPrinted: Final = "https://w3id.org/minutegraph/ontology#whenAsPrinted"


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


class BASIS:
    """`https://w3id.org/minutegraph/basis#`."""

    coreference: Final = "https://w3id.org/minutegraph/basis#coreference"
    inferred: Final = "https://w3id.org/minutegraph/basis#inferred"
    stated: Final = "https://w3id.org/minutegraph/basis#stated"


class RDF:
    """`http://www.w3.org/1999/02/22-rdf-syntax-ns#`."""

    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    value: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"


class RDFS:
    """`http://www.w3.org/2000/01/rdf-schema#`."""

    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"


class SKOS:
    """`http://www.w3.org/2004/02/skos/core#`."""

    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    broadMatch: Final = "http://www.w3.org/2004/02/skos/core#broadMatch"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    example: Final = "http://www.w3.org/2004/02/skos/core#example"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    relatedMatch: Final = "http://www.w3.org/2004/02/skos/core#relatedMatch"
    scopeNote: Final = "http://www.w3.org/2004/02/skos/core#scopeNote"
    topConceptOf: Final = "http://www.w3.org/2004/02/skos/core#topConceptOf"


class DCTERMS:
    """`http://purl.org/dc/terms/`."""

    conformsTo: Final = "http://purl.org/dc/terms/conformsTo"
    description: Final = "http://purl.org/dc/terms/description"
    format: Final = "http://purl.org/dc/terms/format"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    license: Final = "http://purl.org/dc/terms/license"
    title: Final = "http://purl.org/dc/terms/title"


class PROV:
    """`http://www.w3.org/ns/prov#`."""

    SoftwareAgent: Final = "http://www.w3.org/ns/prov#SoftwareAgent"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"


class OA:
    """`http://www.w3.org/ns/oa#`."""

    FragmentSelector: Final = "http://www.w3.org/ns/oa#FragmentSelector"
    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    XPathSelector: Final = "http://www.w3.org/ns/oa#XPathSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class SCHEMA:
    """`https://schema.org/`."""

    softwareVersion: Final = "https://schema.org/softwareVersion"


class XSD:
    """`http://www.w3.org/2001/XMLSchema#`."""

    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    nonNegativeInteger: Final = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"
    time: Final = "http://www.w3.org/2001/XMLSchema#time"


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
    "basis": {
        "coreference": BASIS.coreference,
        "inferred": BASIS.inferred,
        "stated": BASIS.stated,
    },
}

PREFIXES: Final[Mapping[str, str]] = {
    "lg": "https://w3id.org/minutegraph/ontology#",
    "force": "https://w3id.org/minutegraph/force#",
    "disposition": "https://w3id.org/minutegraph/disposition#",
    "form": "https://w3id.org/minutegraph/form#",
    "status": "https://w3id.org/minutegraph/status#",
    "outcome": "https://w3id.org/minutegraph/outcome#",
    "choice": "https://w3id.org/minutegraph/choice#",
    "direction": "https://w3id.org/minutegraph/direction#",
    "manner": "https://w3id.org/minutegraph/manner#",
    "interest-kind": "https://w3id.org/minutegraph/interest-kind#",
    "participation": "https://w3id.org/minutegraph/participation#",
    "basis": "https://w3id.org/minutegraph/basis#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "sh": "http://www.w3.org/ns/shacl#",
}
