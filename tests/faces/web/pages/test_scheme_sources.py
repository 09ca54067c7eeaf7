"""The list of schemes says in words where each is from."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from zhuanji.faces.web.pages.appraisal.schemes import short_source
from zhuanji.services.records.home import Home


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "本项目演示用设计；指标和权重同 huangyan-2022-above-scale",
            "本项目演示用设计；指标和权重同 《黄岩区2022年度规模以上工业企业亩均效益综合评价》",
        ),
        (
            "《规上工业企业碳效等级评价方法》（转载：m.yzwku.com doc 493133）",
            "《规上工业企业碳效等级评价方法》（转载）",
        ),
        (
            "黄岩区2022年度评价公示（转载：chacewang.com news430850，节选，未见原件）",
            "黄岩区2022年度评价公示（转载，节选，未见原件）",
        ),
        ("本项目设计，no-such-scheme", "本项目设计，no-such-scheme"),
    ],
)
def test_a_source_names_schemes_by_title_and_leaves_out_where_it_was_copied(
    home: Home, source: str, told: str
) -> None:
    request = cast("Any", SimpleNamespace(home=home, lang="zh"))
    assert short_source(request, source) == told
