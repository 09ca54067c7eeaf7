"""What stands in the cells of a target's row: numbers with units, rates for changes, signs for lights."""

from __future__ import annotations

from decimal import Decimal

from zhuanji.basics.amounts import apart
from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.judgement import Window
from zhuanji.engines.indicators.progress.lights import Light
from zhuanji.engines.indicators.progress.model import Beside, Release, TargetProgress
from zhuanji.engines.indicators.progress.series import Share
from zhuanji.engines.rules.pack import Pack
from zhuanji.faces.amounts import NONE, Form, Shown, amount, difference, number, share
from zhuanji.faces.cli.views.screen import listed

CHANGES = ("average_change", "total_change")
STYLES = {
    Light.BLUE: "blue",
    Light.GREEN: "green",
    Light.YELLOW: "yellow",
    Light.RED: "red",
    Light.GREY: "dim",
}
UNVERIFIED = "*"
PERCENT = "%"
NAMED = 2  # districts that a row names


def per_cent(value: float | None, *, signed: bool = False, shown: Shown = PERCENT) -> str:
    """Return a share or rate in per cent."""
    return amount(value, shown, signed=signed)


def own_form(one: TargetProgress) -> Form:
    """Return how a target's numbers are shown: so that what isn't reached yet doesn't read as what is required."""
    return apart(one.indicator.form, [one.found.value, one.found.required, one.found.end])


def rate_form(one: TargetProgress) -> Form:
    """Return how a target's rates are shown: so that one that isn't reached yet doesn't read as the plan's."""
    found, wanted = one.found.windows, one.binding.value
    if one.binding.kind == "average_change":
        return apart(PERCENT, [*(each.rate for each in found), None if wanted is None else float(wanted)])
    totals = [change_of(index) for each in found for index in (each.reached, each.required)]
    return apart(PERCENT, totals)


def share_of_way(progress: Decimal | None, one: TargetProgress) -> str:
    """Return progress in whole per cent; with decimals where it would read as the bound of a better light."""
    return NONE if progress is None else amount(progress, apart(Form(PERCENT, 0), [progress, *one.bounds]))


def light_text(one: TargetProgress, lang: Language) -> str:
    """Return a light as sign and word, starred where what it rests on isn't verified."""
    said = say(f"track.light.{one.light.value}", lang)
    return said + UNVERIFIED if one.unverified and one.light is not Light.GREY else said


def value_text(one: TargetProgress, lang: Language, *, lines: bool = False) -> str:
    """Return the latest value with its period; of a change the rate so far.

    `lines`: each thing on a line of its own, as a narrow column has it.
    """
    found = one.found
    if one.closed:
        return say("track.closed", lang)
    if found.period is None or found.value is None:
        return NONE
    period = found.period.title(lang)
    windows = both_windows(one, lang, lines=lines)
    said = windows or rate_so_far(one, lang) or amount(found.value, own_form(one))
    key = "track.under_value" if lines else "track.of_period"
    return say(f"{key}_for_now" if found.provisional else key, lang, value=said, period=period)


def beside_text(other: Beside, lang: Language) -> str:
    """Return the latest value of an alternative indicator with its period."""
    value = say("track.closed", lang) if other.closed else amount(other.value, other.form)
    if other.period is None:
        return value
    return say("track.of_period", lang, value=value, period=other.period.title(lang))


def both_windows(one: TargetProgress, lang: Language, *, lines: bool = False) -> str:
    """Return the change so far from each base in question; nothing where only one counts."""
    every = one.found.windows
    windows = [window for number, window in enumerate(every) if number == 0 or window.reached is not None]
    if len(windows) < 2:
        return ""
    average, shown = one.binding.kind == "average_change", rate_form(one)
    told = [
        say(
            "track.from_base",
            lang,
            base=window.base,
            rate=per_cent(window.rate if average else change_of(window.reached), signed=True, shown=shown),
        )
        for window in windows
    ]
    rates = "\n".join(told) if lines else listed(told, lang)
    return say("track.yearly" if average else "track.in_all", lang, rate=rates)


def judged_window(one: TargetProgress) -> Window | None:
    """Return the window that a change is judged by, else the first that has come to something."""
    windows = one.found.windows
    if windows and windows[0].reached is None:
        return next((window for window in windows if window.reached is not None), None)
    return windows[0] if windows else None


def rate_so_far(one: TargetProgress, lang: Language) -> str:
    """Return the average or total change so far; nothing for other kinds."""
    window, shown = judged_window(one), rate_form(one)
    if one.binding.kind not in CHANGES or window is None or window.reached is None:
        return ""
    if one.binding.kind == "average_change":
        return say("track.yearly", lang, rate=per_cent(window.rate, signed=True, shown=shown))
    return say("track.in_all", lang, rate=per_cent(change_of(window.reached), signed=True, shown=shown))


def change_of(index: float | None) -> float | None:
    """Return what 1 has become as a change in per cent."""
    return None if index is None else 100 * (index - 1)


def required_text(one: TargetProgress, lang: Language) -> str:
    """Return what is required by then; of a change the rate."""
    binding, found = one.binding, one.found
    if binding.kind == "average_change" and binding.value is not None:
        rate = per_cent(float(binding.value), signed=True, shown=rate_form(one))
        return say("track.yearly", lang, rate=rate)
    if binding.kind == "total_change" and found.windows:
        window = judged_window(one) or found.windows[0]
        rate = per_cent(change_of(window.required), signed=True, shown=rate_form(one))
        return say("track.in_all", lang, rate=rate)
    if by_sector(one):
        return say("track.parts.each", lang)
    wanted = found.required if found.required is not None else found.end
    if wanted is None and one.closed_base:
        return say("track.closed", lang)
    return amount(wanted, own_form(one))


def progress_text(one: TargetProgress, lang: Language) -> str:
    """Return progress in per cent, yes or no, the verdict, or why there is none."""
    if one.verdict is not None:
        return say(f"track.verdict.{one.verdict}", lang)
    if one.found.state != "judged":
        return say(f"track.state.{one.found.state}", lang)
    if one.found.progress is not None:
        return share_of_way(one.found.progress, one)
    if one.closed_base:
        return say("track.closed", lang)
    if by_sector(one):
        return parts_text(one, lang)
    return say("track.reached" if one.found.met else "track.not_reached", lang)


def by_sector(one: TargetProgress) -> bool:
    """Say whether a target is judged by each sector against the same one elsewhere, so that no one number is asked."""
    return one.binding.kind == "relative" and one.binding.each == "sector" and bool(one.found.parts)


def parts_text(one: TargetProgress, lang: Language) -> str:
    """Return how many sectors are met of a target that is judged by each; nothing for others."""
    if not by_sector(one):
        return ""
    return say("track.parts.counted", lang, count=len(one.found.parts), met=met_count(one))


def met_count(one: TargetProgress) -> int:
    """Return how many of a target's parts are met."""
    return sum(bool(part.met) for part in one.found.parts)


def gap_text(one: TargetProgress, lang: Language) -> str:
    """Return value less requirement; of an average change, as of a share, in percentage points."""
    if by_sector(one) and one.found.state == "judged":
        behind = sum(part.met is False for part in one.found.parts)
        return say("track.parts.behind", lang, behind=behind) if behind else NONE
    if one.gap_rate is not None:
        return difference(one.gap_rate, "%", lang)
    return own_gap_text(one, lang)


def own_gap_text(one: TargetProgress, lang: Language) -> str:
    """Return value less requirement in the indicator's unit, with as many decimals as these two are shown with."""
    return difference(one.gap, own_form(one), lang)


def who_text(one: TargetProgress, pack: Pack, lang: Language, *, lines: bool = False) -> str:
    """Return the districts that make most of the gap; nothing where nobody is behind; `lines`: one under the other."""
    behind = [row for row in one.areas.rows if row.gap is not None and row.gap < 0]
    told = [share_text(row, one, pack, lang) for row in behind[:NAMED]]
    return "\n".join(told) if lines else listed(told, lang)


def share_text(row: Share, one: TargetProgress, pack: Pack, lang: Language) -> str:
    """Return a district with what it does to the gap."""
    unit = one.indicator.form
    gap = row.gap or 0.0
    # Where the gap stands in points, the district's in its own unit has to say so.
    said = number(gap, unit, signed=True) if one.gap_rate is None else difference(gap, unit, lang)
    return f"{area_name(pack, row.code, lang)} {said}"


def area_name(pack: Pack, code: str, lang: Language) -> str:
    """Return the name of an area, or its code where the pack doesn't know it."""
    area = pack.areas.get(code)
    if area is None:
        return code
    return area.name if lang == "zh" else area.name_en or area.name


def missing_text(one: TargetProgress) -> str:
    """Return the share of missing rows."""
    return share(one.missing_share)


def when_text(release: Release, lang: Language) -> str:
    """Return when the next figure comes, or why it isn't there."""
    day = release.expected.isoformat() if release.expected else ""
    return say(f"track.when.{release.awaited}", lang, day=day) if day else say("track.when.unknown", lang)


def title_of(one: TargetProgress, pack: Pack, lang: Language) -> str:
    """Return a target's title behind the row of the city's list, or its sector."""
    binding = one.binding
    if lang == "zh":
        return f"{binding.row} {binding.title}"
    return f"{sector_name(pack, binding.sector, lang) if binding.sector else binding.row} {binding.title_en}"


def sector_name(pack: Pack, name: str, lang: Language) -> str:
    """Return the title of a sector, or its id."""
    found = next((row for row in pack.sectors if row.id == name), None)
    return name if found is None else found.title if lang == "zh" else found.title_en
