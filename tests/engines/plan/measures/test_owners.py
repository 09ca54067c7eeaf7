"""Whose a measure is."""

from __future__ import annotations


def shown(found):
    return [(m.text, [(unit.name, unit.role) for unit in m.owners], m.owner_from) for m in found]


def test_owners_of_the_clause(measures):
    text = "一、任务\n（一）改造。推进改造。（责任单位：市经信局、市财政局）"
    assert shown(measures(text)) == [("推进改造", [("市经信局", "lead"), ("市财政局", "with")], "clause")]


def test_owners_of_the_nearest_clause_above(measures):
    text = "一、任务\n（一）改造。\n责任单位：市经信局\n1.诊断。开展诊断。\n2.验收。组织验收。（责任单位：市科技局）"
    assert shown(measures(text)) == [
        ("开展诊断", [("市经信局", "lead")], "inherited"),
        ("组织验收", [("市科技局", "lead")], "clause"),
    ]


def test_a_note_behind_each_sentence_owns_that_sentence(measures):
    text = "一、任务\n（一）改造。推进改造。（责任单位：市经信局）落实资金。（责任单位：市财政局）"
    assert shown(measures(text)) == [
        ("推进改造", [("市经信局", "lead")], "clause"),
        ("落实资金", [("市财政局", "lead")], "clause"),
    ]


def test_a_note_behind_each_item_owns_that_item(measures):
    text = "一、任务\n（一）改造。一是推进改造（责任单位：市经信局）；二是落实资金（责任单位：市财政局）。"
    assert shown(measures(text)) == [
        ("一是推进改造", [("市经信局", "lead")], "clause"),
        ("二是落实资金", [("市财政局", "lead")], "clause"),
    ]


def test_owners_said_in_a_sentence_stay_in_it(measures):
    text = "一、任务\n（一）改造。推进改造，由市经信局牵头，市财政局配合。"
    assert shown(measures(text)) == [
        ("推进改造，由市经信局牵头，市财政局配合", [("市经信局", "lead"), ("市财政局", "with")], "clause")
    ]


def test_governments_among_the_owners_are_owners_not_areas(measures):
    (measure,) = measures("一、任务\n（一）改造。推进改造。（责任单位：市经信局，各区县政府）")
    assert ([unit.name for unit in measure.owners], measure.areas) == (["市经信局", "各区县政府"], ())


def test_nobody(measures):
    assert shown(measures("一、任务\n（一）改造。推进改造。")) == [("推进改造", [], "none")]
