"""Where objections are taken: every line names a county that the pack knows, or it is refused with its number."""

from __future__ import annotations

import pytest

from support.snapshots import huzhou
from zhuanji.basics.problems import ProblemError
from zhuanji.services.settings.contacts import check_contacts


@pytest.mark.parametrize(
    "written",
    [
        "",
        "吴兴区：甲路 1 号",
        "吴兴区: 甲路 1 号, 9:00–17:00；南太湖新区：乙路 2 号",
        "Wuxing: Road 1\r\n\r\n德清县 ： 武康路 1 号\r\n",
    ],
)
def test_lines_are_taken_with_either_colon_and_in_either_language(written):
    check_contacts(written, huzhou())


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("吴兴县：某路", "unknown"),
        ("德清：武康路1号", "unknown"),
        ("：某路", "unknown"),
        ("湖州市：某路", "unknown"),
        ("德清 武康路1号", "no_colon"),
        ("0572-0000000", "no_colon"),
        ("德清县： ", "empty"),
        ("Wuxing: again", "twice"),
    ],
)
def test_a_line_that_no_list_would_show_is_refused_by_its_number(line, code):
    """Empty lines are counted, as whoever reads the field counts them."""
    with pytest.raises(ProblemError) as fault:
        check_contacts(f"吴兴区：甲路\n\n{line}\n长兴县：乙路", huzhou())
    [found] = fault.value.problems
    assert (found.code, found.place.line) == (f"site.setting.contacts.{code}", 3)
    assert f"“{line.strip()}”" in found.sentence("zh")
    assert all(found.sentence(lang) and found.remedy(lang) for lang in ("zh", "en"))


def test_all_lines_are_told_at_once_with_the_names_that_are_known():
    with pytest.raises(ProblemError) as fault:
        check_contacts("吴兴县：某路\n德清 武康路1号", huzhou())
    first, second = fault.value.problems
    assert "没有名为“吴兴县”的区县" in first.sentence("zh")
    assert "吴兴区、南浔区、德清县、长兴县、安吉县、南太湖新区、长合区" in first.remedy("zh")
    assert second.sentence("zh").startswith("第 2 行")
