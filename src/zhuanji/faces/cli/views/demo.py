"""What came of the demo: intake, targets with lights, grades by district, and where to look next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say, text_of
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, table

if TYPE_CHECKING:
    from zhuanji.demo.loop.run import Summary

MOST_KINDS = 16
SIZES = ("above", "below")
COMMAND_COLUMNS = 2


def page(summary: Summary, plan: Mapping[str, int], lang: Language) -> str:
    """Return the whole page.

    Args:
        summary: what came of the demo.
        plan: how many targets, tasks and measures were read.
        lang: the language.
    """
    from zhuanji.engines.indicators.progress.for_everybody import tracking_for_everybody
    from zhuanji.engines.indicators.progress.lights import thresholds
    from zhuanji.faces.cli.views.tracking import tracking_view

    pack, tracking = summary.home.pack, tracking_for_everybody(summary.tracking)
    bounds = thresholds(pack.rules, on=tracking.as_of, area=pack.head.city)
    return "\n\n".join(
        (
            draw(head(summary, plan, lang), found_part(summary, lang)),
            tracking_view(tracking, pack, bounds, lang),
            draw(grades_part(summary, lang), next_part(summary, lang)),
        )
    )


def head(summary: Summary, plan: Mapping[str, int], lang: Language) -> RenderableType:
    """Return what was made, what came in, and how long it took."""
    from zhuanji.demo.city.firms import REAL_PER
    from zhuanji.demo.city.settings import FULL_SIZE, data_rows

    intake, corrected = summary.intake, summary.corrected
    real = min(len(data_rows("real_names.csv")), summary.size // REAL_PER)
    lines = [
        say("demo.plan", lang, **plan),
        say("demo.city", lang, size=summary.size, seed=summary.seed, real=real),
        say(
            "demo.intake",
            lang,
            files=intake.files,
            rows=intake.rows,
            good=intake.good,
            bad=intake.bad,
            warnings=intake.warnings,
            faults=injected(summary),
        ),
        say("demo.corrected", lang, files=corrected.files, good=corrected.good),
        took(summary, lang),
    ]
    if summary.size < FULL_SIZE:
        lines.append(say("demo.small", lang, size=summary.size))
    return Group(Prose(say("demo.title", lang), style=HEADING), *(Prose(line) for line in lines))


def injected(summary: Summary) -> int:
    """Return how many faults were put in; totals rows are no fault of anybody's."""
    return sum(count for kind, count in summary.faults.items() if kind != "totals")


def took(summary: Summary, lang: Language) -> str:
    """Return how long the loop took, and its stages."""
    parts = [
        say("demo.took.stage", lang, stage=say(f"demo.stage.{stage}", lang), seconds=f"{seconds:.1f}")
        for stage, seconds in summary.seconds.items()
    ]
    between = "、" if lang == "zh" else ", "
    return say("demo.took", lang, loop=f"{summary.loop_seconds:.0f}", stages=between.join(parts))


def found_part(summary: Summary, lang: Language) -> RenderableType:
    """Return the kinds of problems with how often each was found."""
    found = summary.intake.found.most_common()
    drawn = table(*(say(f"demo.found.{name}", lang) for name in ("count", "what", "code")))
    drawn.columns[0].justify = "right"
    for code, count in found[:MOST_KINDS]:
        drawn.add_row(str(count), Prose(in_general(code, lang)), Prose(code, style=FAINT))
    rest = found[MOST_KINDS:]
    parts: list[RenderableType] = [Prose(say("demo.found", lang), style=HEADING), drawn]
    if rest:
        told = say("demo.found.rest", lang, kinds=len(rest), count=sum(count for _, count in rest))
        parts.append(Prose(told, style=FAINT))
    return Group(*parts)


def in_general(code: str, lang: Language) -> str:
    """Return the sentence of a finding without what one of them names."""
    entry = text_of(code)
    sentence = entry.zh if lang == "zh" else entry.en
    return sentence.format_map(defaultdict(lambda: "…"))


def grades_part(summary: Summary, lang: Language) -> RenderableType:
    """Return how many enterprises of each district and size have each grade."""
    grades = in_order({grade for one in summary.grades for grade in one.counts()})
    drawn = table(
        *(say(f"demo.grades.{name}", lang) for name in ("area", "size")),
        *grades,
        say("demo.grades.all", lang),
    )
    for column in drawn.columns[2:]:
        column.justify = "right"
    for size in SIZES:
        rows = [one for one in summary.grades if one.size == size]
        for one in rows:
            add_row(
                drawn,
                area_name(summary, one.area, lang),
                say(f"demo.grades.{size}", lang),
                one.counts(),
                grades,
            )
        whole: Counter[str] = Counter()
        for one in rows:
            whole.update(one.counts())
        if rows:
            add_row(drawn, say("demo.grades.city", lang), say(f"demo.grades.{size}", lang), whole, grades)
    title = Prose(say("demo.grades", lang, year=summary.year), style=HEADING)
    notes = [say("demo.grades.note", lang), *states(summary, lang)]
    return Group(title, drawn, *(Prose(note, style=FAINT) for note in notes))


def states(summary: Summary, lang: Language) -> Iterator[str]:
    """Yield how far the runs went, a line a state."""
    between = "、" if lang == "zh" else ", "
    areas: dict[str, dict[str, None]] = {}
    for one in summary.grades:
        areas.setdefault(one.state, {})[area_name(summary, one.area, lang)] = None
    for state, names in areas.items():
        yield say(f"demo.grades.{state}", lang, areas=between.join(names))


def add_row(drawn: Table, area: str, size: str, counts: Mapping[str, int], grades: Iterable[str]) -> None:
    """Add the grades of one district and size."""
    cells = [str(counts.get(grade, 0) or "—") for grade in grades]
    drawn.add_row(area, size, *cells, str(sum(counts.values())))


def in_order(grades: set[str]) -> list[str]:
    """Return grades in order, those that aren't letters last.

    >>> in_order({"待核", "B", "T", "A"})
    ['A', 'B', 'T', '待核']
    """
    return sorted(grades, key=lambda grade: (not grade.isascii(), grade))


def area_name(summary: Summary, code: str, lang: Language) -> str:
    """Return the name of a district."""
    area = summary.home.pack.areas.get(code)
    if area is None:
        return code
    return area.name if lang == "zh" else area.name_en or area.name


def next_part(summary: Summary, lang: Language) -> RenderableType:
    """Return commands to try on the home that the demo made."""
    home = f"--home {summary.home.folder}"
    lines = [
        ("target", f"zhuanji track {home} --target g3"),
        ("files", f"zhuanji ledger files {home}"),
        ("enterprise", f"zhuanji ledger enterprise {some_code(summary)} {home}"),
        ("runs", f"zhuanji run list {home}"),
        ("export", f"zhuanji ledger export tax {home} --period {summary.year} --out tax.xlsx"),
        ("plan", f"zhuanji plan lint {say('demo.next.file', lang)}"),
        ("faults", str(summary.files / "faults.csv")),
        ("returns", str(summary.home.returns)),
    ]
    told: list[RenderableType] = [Prose(say("demo.next", lang), style=HEADING)]
    for name, line in lines:
        told += [
            indented(Prose(say(f"demo.next.{name}", lang), style=FAINT)),
            indented(Prose(line), 2 * COMMAND_COLUMNS),
        ]
    return Group(*told)


def some_code(summary: Summary) -> str:
    """Return the code of an enterprise that was graded."""
    graded = next((one for one in summary.grades), None)
    return str(graded.appraisal.table["uscc"][0]) if graded else "USCC"


def document(summary: Summary, plan: Mapping[str, int], lang: Language) -> dict[str, object]:
    """Return the page as plain data."""
    from zhuanji.engines.indicators.progress.for_everybody import tracking_for_everybody

    tracking = tracking_for_everybody(summary.tracking)
    return {
        "demo": True,
        "home": str(summary.home.folder),
        "size": summary.size,
        "seed": summary.seed,
        "plan": dict(plan),
        "snapshot": summary.snapshot.id,
        "intake": intake_document(summary),
        "lights": {light.value: count for light, count in tracking.lights().items()},
        "targets": [
            {
                "id": one.binding.id,
                "title": one.binding.title if lang == "zh" else one.binding.title_en,
                "light": one.light.value,
                "value": one.found.value,
                "required": one.found.required,
            }
            for one in tracking.targets
        ],
        "grades": [
            {"area": one.area, "size": one.size, "state": one.state, **one.counts()} for one in summary.grades
        ],
        "seconds": {stage: round(seconds, 2) for stage, seconds in summary.seconds.items()},
    }


def intake_document(summary: Summary) -> dict[str, object]:
    """Return what came of the files as plain data."""
    intake, corrected = summary.intake, summary.corrected
    return {
        "files": intake.files,
        "rows": intake.rows,
        "good": intake.good,
        "bad": intake.bad,
        "warnings": intake.warnings,
        "found": dict(intake.found.most_common()),
        "faults": dict(sorted(summary.faults.items())),
        "corrected": {"files": corrected.files, "good": corrected.good, "bad": corrected.bad},
    }
