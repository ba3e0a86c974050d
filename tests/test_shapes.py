"""Each shape finds what it is for, and nothing else.

The folders of tests/shapes hold small graphs. A file called invalid-… names each result that it
should get in a line `# expect: shape | severity | path | message`; a valid-… file gets none.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, BNode, Dataset, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from minutegraph.ontology import PREFIXES, ontology_graph
from minutegraph.ontology.completeness import inferred_terms
from minutegraph.ontology.lint import undeclared_terms
from minutegraph.ontology.terms import LG
from minutegraph.shapes import SHAPES_NAMESPACE, shapes_graph
from minutegraph.shapes.report import findings, summary, to_text, to_turtle
from minutegraph.shapes.validate import ValidationReport, path_text, validate

TESTS = Path(__file__).parent
FOLDER = TESTS / "shapes"
FILES = sorted(FOLDER.glob("*/*.ttl"))
INVALID = [file for file in FILES if file.name.startswith("invalid-")]
VALID = [file for file in FILES if file.name.startswith("valid-")]
EXAMPLE = (TESTS / "fixtures" / "example.trig").read_text(encoding="utf-8")
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


def graph_of(file: Path) -> Graph:
    return Graph().parse(FOLDER / "common.ttl").parse(file)


def example(*replacements: tuple[str, str]) -> Graph:
    text = EXAMPLE
    for old, new in replacements:
        assert text.count(old) > 0, f"the example no longer holds {old!r}"
        text = text.replace(old, new, 1)
    dataset = Dataset()
    dataset.parse(data=text, format="trig")
    graph = Graph()
    for s, p, o, _ in dataset.quads():
        graph.add((s, p, o))
    return graph


def short(text: str) -> str:
    for prefix, namespace in {**PREFIXES, "lgsh": SHAPES_NAMESPACE}.items():
        text = text.replace(f"<{namespace}", f"<{prefix}:").replace(namespace, f"{prefix}:")
    return text.replace("<", "").replace(">", "") or "-"


def lines(report: ValidationReport) -> list[str]:
    return sorted(
        f"{short(r.shape)} | {r.severity} | {short(r.path)} | {r.message}" for r in report.results
    )


def expected(file: Path) -> list[str]:
    marker = "# expect: "
    text = file.read_text(encoding="utf-8")
    return sorted(line.removeprefix(marker) for line in text.splitlines() if marker in line)


@cache
def report_on(file: Path) -> ValidationReport:
    return validate(graph_of(file))


# --- one file after another -----------------------------------------------------------------------


def test_all_files_are_seen() -> None:
    assert (len(VALID), len(INVALID), len(FILES)) == (46, 93, 139)


@pytest.mark.parametrize("file", VALID, ids=name)
def test_valid(file: Path) -> None:
    assert lines(report_on(file)) == []
    assert report_on(file).conforms


@pytest.mark.parametrize("file", INVALID, ids=name)
def test_invalid(file: Path) -> None:
    report = report_on(file)
    assert expected(file), "an invalid file says what it expects"
    assert lines(report) == expected(file)
    assert report.conforms == (not any(" | Violation | " in line for line in expected(file)))


def test_each_shape_has_a_valid_and_an_invalid_file() -> None:
    graph = shapes_graph()
    shapes = {s for target in TARGETS for s in graph.subjects(target, None)}
    assert shapes == set(graph.subjects(RDF.type, SH.NodeShape))
    folders = {short(str(shape)).removeprefix("lgsh:").removesuffix("Shape") for shape in shapes}
    assert {file.parent.name.replace("-", "") for file in VALID} == {f.lower() for f in folders}
    caught = {line.split(" | ")[0] for file in INVALID for line in expected(file)}
    assert caught == {short(str(shape)) for shape in shapes}


def test_each_message_is_provoked_by_a_file() -> None:
    messages = {str(message) for message in shapes_graph().objects(None, SH.message)}
    provoked = {result.message for file in INVALID for result in report_on(file).results}
    assert messages == provoked


def test_each_result_has_a_remedy() -> None:
    results = [result for file in INVALID for result in report_on(file).results]
    assert all(result.remedy for result in results)


def test_each_class_and_stored_property_has_a_shape() -> None:
    declared = {str(s) for s in ontology_graph().subjects() if str(s).startswith(PREFIXES["lg"])}
    used = {str(o) for o in shapes_graph().objects() if str(o).startswith(PREFIXES["lg"])}
    only_inferred = {str(term) for term in inferred_terms(ontology_graph())}
    no_node_of_its_own = {LG.Fact, LG.contentHash, LG.cue}
    assert declared - used <= only_inferred | no_node_of_its_own
    assert undeclared_terms(shapes_graph()) == set()


# --- the example meeting --------------------------------------------------------------------------


def test_the_example_conforms() -> None:
    assert lines(validate(example())) == []


NODE = "https://example.org/id/wexcombe/meeting/audit-committee/2024-03-05"
IN_MEETING = f"lg:inMeeting <{NODE}>"
DEFECTS = {
    "a_person_who_is_a_body": (
        ("person/ann-day> a lg:Person", "person/ann-day> a lg:Person, lg:Body"),
        "lgsh:PersonShape",
    ),
    "a_hash_one_digit_short": (("cdef0123456789abcdef\"", "cdef0123456789abcde\""),
        "lgsh:SourceDocumentShape"),
    "a_decision_in_no_meeting": (
        (f'"that the report be noted" ; {IN_MEETING} ;', '"that the report be noted" ;'),
        "lgsh:DecisionShape",
    ),
    "a_presentation_by_nobody": (
        ("lg:presentedBy <https://example.org/id/wexcombe/person/sue-butler> ;\n"
         "    lg:presentedByPost <https://example.org/id/wexcombe/post/director-of-finance> ;\n"
         "    lg:inCapacity <https://example.org/id/wexcombe/holding/sue-butler--director-of-finance>"
         " ;", ""),
        "lgsh:PresentationShape",
    ),
    "a_presentation_in_the_post_of_another": (
        ("lg:presentedBy <https://example.org/id/wexcombe/person/sue-butler>",
         "lg:presentedBy <https://example.org/id/wexcombe/person/ann-day>"),
        "lgsh:PresentationShape",
    ),
    "a_span_that_ends_before_it_begins": (
        ('oa:start 60', 'oa:start 160'), "lgsh:TextPositionSelectorShape"),
    "a_quotation_of_nothing": (
        ('oa:exact "Treasury report"', 'oa:exact ""'), "lgsh:TextQuoteSelectorShape"),
    "votes_below_zero": (("lg:votesAgainst 1", "lg:votesAgainst -1"), "lgsh:DecisionShape"),
    "minutes_of_a_later_meeting": (
        ('"2024-02-06"^^xsd:date', '"2024-03-06"^^xsd:date'), "lgsh:EarlierMeetingShape"),
    "a_misspelt_concept": (("status:present", "status:presnt"), "lgsh:AttendanceShape"),
    "a_fact_without_evidence": (
        ('lg:candidate "Director of Finance" , "Director of Housing" ;\n'
         f"    {IN_MEETING} ;\n    lg:basis basis:stated ; "
         "lg:evidence <https://example.org/source/audit/0123456789ab#char=76,160> .",
         f'lg:candidate "Director of Finance" ; {IN_MEETING} ; lg:basis basis:stated .'),
        "lgsh:FactShape",
    ),
    "a_start_in_words": (('"14:00:00"^^xsd:time', '"2.00 pm"'), "lgsh:MeetingShape"),
    "an_interest_declared_by_a_body": (
        ("lg:declaredBy <https://example.org/id/wexcombe/person/ann-day>",
         "lg:declaredBy <https://example.org/id/wexcombe/body/audit-committee>"),
        "lgsh:InterestDeclarationShape",
    ),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_planted_defect_is_caught_by_the_shape_meant_for_it(defect: str) -> None:
    replacement, shape = DEFECTS[defect]
    report = validate(example(replacement))
    assert shape in {short(result.shape) for result in report.results}


def test_warnings_do_not_keep_a_meeting_out() -> None:
    report = validate(example(('"2024-02-06"^^xsd:date', '"2024-03-05"^^xsd:date')))
    assert [result.severity for result in report.results] == ["Warning"]
    assert report.conforms


def test_validation_leaves_the_graph_as_it_was() -> None:
    graph = example()
    before = set(graph)
    validate(graph)
    assert set(graph) == before


# --- the same as pyshacl --------------------------------------------------------------------------


def as_pyshacl_has_it(report: Graph) -> Counter[tuple[str, ...]]:
    def text(node: Node | None) -> str:
        return "" if node is None or isinstance(node, BNode) else node.n3()

    def row(result: Node) -> tuple[str, ...]:
        path = report.value(result, SH.resultPath)
        return (
            text(report.value(result, SH.focusNode)),
            "" if path is None else path_text(report, path),
            text(report.value(result, SH.value)),
            text(report.value(result, SH.sourceConstraintComponent)),
            text(report.value(result, SH.sourceShape)),
            text(report.value(result, SH.resultSeverity)),
            text(report.value(result, SH.resultMessage)),
        )

    return Counter(row(result) for result in report.objects(None, SH.result))


def test_results_are_those_of_pyshacl() -> None:
    seen = 0
    for graph in [*(graph_of(file) for file in INVALID), example()]:
        oracle = pyshacl.validate(graph, shacl_graph=shapes_graph(), advanced=False)[1]
        assert isinstance(oracle, Graph)
        ours = as_pyshacl_has_it(validate(graph).report_graph)
        assert ours == as_pyshacl_has_it(oracle)
        seen += ours.total()
    assert seen > len(INVALID)


# --- the report -----------------------------------------------------------------------------------


def test_a_finding_leads_to_document_line_and_sentence() -> None:
    graph = example(("lg:votesFor 5", "lg:votesFor -5"))
    (finding,) = findings(validate(graph), graph)
    assert (finding.document, finding.line) == ("audit.txt", 6)
    assert finding.sentence.startswith("Mrs S Butler, Director of Finance, presented a report")
    assert finding.about == "that the report be noted"


def test_a_finding_in_a_file_with_pages_leads_to_its_page() -> None:
    graph = example(("lg:votesFor 5", "lg:votesFor -5"), ("lg:line 6", "lg:line 6 ; lg:page 2"))
    report = validate(graph)
    assert [finding.page for finding in findings(report, graph)] == [2]
    assert "  in audit.txt, page 2\n  > Mrs S Butler" in to_text(report, graph)


def test_a_fault_of_a_person_leads_to_a_sentence_that_names_them() -> None:
    graph = example(('lg:honorific "Mrs"', "lg:honorific 4"))
    (finding,) = findings(validate(graph), graph)
    assert (finding.about, finding.document, finding.line) == ("Sue Butler", "audit.txt", 6)


def test_the_text_says_what_is_wrong_and_what_to_do() -> None:
    graph = example(
        ("lg:votesFor 5", "lg:votesFor -5"), ('"2024-02-06"^^xsd:date', '"2025-02-06"^^xsd:date')
    )
    text = to_text(validate(graph), graph)
    assert text.startswith("1 violation, 1 warning.\n")
    assert "Violation: The votes for are counted once" in text
    assert "  in audit.txt, line 6\n  > Mrs S Butler" in text
    assert "  property lg:votesFor, value -5\n" in text
    assert "  What to do: Look at both dates in the minutes" in text


def test_a_sound_graph_has_a_short_report() -> None:
    report = validate(example())
    assert to_text(report, example()) == "Nothing to mend: every shape is satisfied.\n"
    assert summary(report) == "No faults."


def test_the_report_is_rdf_for_machines() -> None:
    report = validate(example(("lg:votesFor 5", "lg:votesFor -5")))
    read = Graph().parse(data=to_turtle(report), format="turtle")
    (result,) = read.objects(None, SH.result)
    assert read.value(result, SH.resultSeverity) == SH.Violation
    assert read.value(result, SH.resultPath) == URIRef(LG.votesFor)
    assert undeclared_terms(read) == set()
