"""What would be under other weights, quotas and missing-value choices: told on a page, stored nowhere."""

from __future__ import annotations

import pytest

from support.appraised import clerk, codes_in, scored_site, text_of
from zhuanji.services.records.models import RunFact, RunResult, Scoring


@pytest.fixture
def run(home, tmp_path):
    return scored_site(home, tmp_path)


def tried(browser, run, **fields):
    """Post a what-if as htmx does."""
    return browser.post(f"/appraisal/runs/{run.id}/whatif/try", fields, headers={"HX-Request": "true"})


def test_what_if_says_who_would_move_and_stores_nothing(home, run):
    county = clerk(home)
    before = (Scoring.objects.count(), RunResult.objects.count(), RunFact.objects.count())
    assert "与办法相同" in text_of(tried(county, run))
    told = text_of(tried(county, run, **{"quota-0-0": "30", "quota-0-1": "50"}))
    assert "A 6 → 9 +3" in told
    assert "本次改动：A 优先发展 20% → 30%；B 提升发展 60% → 50%" in told
    assert "3 家等级会变，其中 3 家升档" in told
    assert "演示企业24" in told
    english = text_of(
        county.post(
            f"/appraisal/runs/{run.id}/whatif/try?lang=en",
            {"quota-0-0": "30", "quota-0-1": "50"},
            headers={"HX-Request": "true"},
        )
    )
    assert "3 would move, 3 of them up" in english
    assert (Scoring.objects.count(), RunResult.objects.count(), RunFact.objects.count()) == before


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"quota-0-0": "30"}, ["site.appraisal.whatif.quota_sum"]),
        ({"weight-0-tax_mu": "0", "weight-0-va_mu": "0"}, ["site.appraisal.whatif.no_weight"]),
        ({"weight-0-tax_mu": "NaN"}, ["site.appraisal.whatif.number"]),
        ({"weight-0-tax_mu": "1e99"}, ["site.appraisal.whatif.number"]),
        ({"weight-0-tax_mu": "-5"}, ["site.appraisal.whatif.number"]),
        ({"weight-0-tax_mu": "150", "weight-0-va_mu": "-50"}, ["site.appraisal.whatif.number"] * 2),
        ({"weight-0-tax_mu": "55"}, ["site.appraisal.whatif.weight_sum"]),
        ({"weight-0-tax_mu": "100", "weight-0-va_mu": "100"}, ["site.appraisal.whatif.weight_sum"]),
        ({"weight-0-tax_mu": "100", "weight-0-va_mu": "0"}, []),
        ({"quota-0-0": "二十"}, ["site.appraisal.whatif.number"]),
        ({"missing-0-tax_mu": "drop table", "weight-9-x": "5"}, []),
    ],
)
def test_what_if_refuses_what_can_t_be_tried(home, run, fields, told):
    county = clerk(home)
    assert codes_in(tried(county, run, **fields)) == told
    plain = county.post(f"/appraisal/runs/{run.id}/whatif/try", fields)
    assert plain.status_code == (400 if told else 200)
