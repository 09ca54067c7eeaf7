"""Candidates: the own word before place and form, the row's county first, nothing certain; and what never happens."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.batches import ON, ROSTER, batch, table
from support.counts import examples
from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules.pack import load_pack
from zhuanji.services.ledger.identity import resolve_codes
from zhuanji.services.ledger.identity.names import fold
from zhuanji.services.ledger.identity.ranking import Ranking, Wanted
from zhuanji.services.ledger.identity.roster import Roster

PACK = load_pack("huzhou")
PLACES = ("湖州", "湖州市", "浙江", "浙江省湖州市", "德清", "长兴县", "吴兴", "")
WORDS = ("鑫源", "鑫丰", "宏达", "恒力", "锦绣", "天能", "金洲", "永兴", "华康", "振兴")
TRADES = ("纺织", "木业", "机械", "家具", "铸造", "童装")
FORMS = ("有限公司", "有限责任公司", "股份有限公司", "厂", "")


def firm(number, name, area="330502"):
    """Return a row of the roster."""
    return {"period": "2023", "uscc": make_synthetic(area, number), "name": name, "area": area}


@pytest.fixture(scope="module")
def ranking():
    """A roster with many names of one trade, so that the trade is seen to be one."""
    names = [f"湖州{a}{b}{trade}有限公司" for a in "鑫宏恒锦天" for b in "源丰达力绣" for trade in TRADES]
    rows = [firm(at, name) for at, name in enumerate(names)]
    return Ranking(Roster(table(PACK, [*rows, firm(900, "湖州鑫源纺织有限公司", "330521")]), PACK))


def best(ranking, name, **where):
    """Return the names of the candidates, the best first."""
    wanted = Wanted(name, **where)
    return [one.name for one in ranking.rank([wanted], 0)[wanted]]


def test_trades_are_seen_from_the_roster(ranking):
    assert set(TRADES) <= ranking.trades
    assert ranking.own("鑫源纺织") == "鑫源"
    assert ranking.own("纺织") == "纺织"


def test_the_own_word_weighs_more_than_place_trade_and_form(ranking):
    assert best(ranking, "浙江鑫源织造厂")[0].startswith("湖州鑫源")


def test_of_equals_the_rows_county_comes_first(ranking):
    for area in ("330502", "330521"):
        wanted = Wanted("湖州鑫源纺织厂", area)
        first, second, *_ = ranking.rank([wanted], 0)[wanted]
        assert first.uscc[2:8] == area
        assert (first.name, first.score > second.score) == (second.name, True)
        assert first.why == ("ledger.match.why.name", "ledger.match.why.county")


def test_the_least_score_and_the_most_candidates_hold(ranking):
    wanted = Wanted("湖州鑫源纺织厂")
    assert len(ranking.rank([wanted], 0)[wanted]) == 5
    assert ranking.rank([wanted], 100)[wanted] == ()
    assert all(one.score < 100 for one in ranking.rank([wanted], 0)[wanted])


def test_an_empty_roster_has_no_candidates():
    empty = Ranking(Roster(table(PACK, []), PACK))
    assert empty.rank([Wanted("湖州鑫源纺织厂")], 0) == {Wanted("湖州鑫源纺织厂"): ()}


def made_name(random):
    """Return a name as a table may have it."""
    name = "".join(map(random.choice, (PLACES, WORDS, TRADES, FORMS)))
    at = random.randrange(len(name))
    slips = (
        name,
        name,
        name[:at] + " " + name[at:],
        name[:at] + name[at + 1 :],
        name.replace("公司", "（公司）"),
    )
    return random.choice(slips)


@settings(max_examples=examples(300))
@given(seed=st.integers(0, 10**9))
def test_a_code_is_given_only_where_a_rule_leaves_no_doubt(seed):
    """Held against rules written anew: the same letters, or the same own part with nothing that contradicts."""
    random = Random(seed)
    roster = ROSTER + [firm(at + 10, made_name(random)) for at in range(12)]
    rows = [{"uscc": None, "name": made_name(random)} for _ in range(6)]
    done = resolve_codes(batch(PACK, "tax", rows), table(PACK, roster), (), PACK, on=ON)
    names = {row["uscc"]: row["name"] for row in roster}
    own = {code: bare(name) for code, name in names.items()}
    for row, uscc in zip(rows, done.batch.frame["uscc"], strict=True):
        letters = {code for code, name in names.items() if fold(name) == fold(row["name"])}
        if letters:
            assert uscc == (min(letters) if len(letters) == 1 else None)
        elif uscc is not None:
            assert own[uscc] == bare(row["name"])
    assert len(done.exact) + len(done.pending) == len(rows)
    assert {one.row for one in done.pending} == done.batch.bad_rows()


def bare(name):
    """Return a name without places, brackets, blanks and the forms of a limited company."""
    text = fold(name).replace("(", "").replace(")", "")
    for form in ("股份有限公司", "有限责任公司", "有限公司", "股份公司"):
        if text.endswith(form) and text != form:
            text = text.removesuffix(form)
            break
    for place in ("浙江省", "浙江", "湖州市", "湖州", "德清", "长兴县", "长兴", "吴兴"):
        if text.startswith(place) and len(text) > len(place):
            text = text.removeprefix(place)
    return text


@settings(max_examples=examples(50))
@given(seed=st.integers(0, 10**9))
def test_row_order_decides_nothing(seed):
    random = Random(seed)
    roster = [firm(at, made_name(random)) for at in range(20)]
    rows = [{"row": 5 + at, "uscc": None, "name": made_name(random)} for at in range(8)]
    shuffled, mixed = random.sample(rows, len(rows)), random.sample(roster, len(roster))
    one, two = (
        resolve_codes(batch(PACK, "tax", sent), table(PACK, listed), (), PACK, on=ON)
        for sent, listed in ((rows, roster), (shuffled, mixed))
    )
    assert sorted(one.exact, key=str) == sorted(two.exact, key=str)
    assert sorted(one.pending, key=str) == sorted(two.pending, key=str)
