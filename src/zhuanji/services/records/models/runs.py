"""Runs of the appraisal: what was opened, told, answered, scored and objected to; rows are only ever added."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields


class Run(models.Model):
    """A run: one area's appraisal of one year. Where it stands is told by its history (`CaseStep`).

    Fields:
        area: the county or functional area to which it belongs.
        year: of the data.
        kind: of the schemes, such as `land_productivity`.
        schemes: id, title, area, relation, sha256 of each scheme's text as it was on that day.
        snapshot: the id of one to use, if it was named at the opening.
        opening: from 1; a run that was cancelled leaves its year free for the next one.
    """

    id: int
    area = fields.text()
    year = fields.whole()
    kind = fields.text()
    schemes = models.JSONField(default=list)
    snapshot = fields.text("")
    opened_at = fields.instant()
    opened_by = fields.text()
    note = fields.text("")
    opening = fields.whole(1)

    class Meta:
        """An area has one run of a kind and year, save cancelled ones; a correction is its next revision."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["area", "year", "kind", "opening"], name="one_run_an_area_and_year"
            )
        ]

    def __str__(self) -> str:
        """Return area, year and kind."""
        return f"{self.area} {self.year} {self.kind}"


class RunFact(models.Model):
    """Something told of a run: a notice with its days, a locked snapshot, a release.

    Fields:
        revision: of the run.
        kind: `land_notice`, `asked`, `public_notice`, `snapshot` or `release`.
        told: the fact itself.
    """

    run = fields.part_of(Run, "facts")
    revision = fields.whole()
    kind = fields.text()
    told = models.JSONField(default=dict)
    at = fields.instant()
    person = fields.text()

    def __str__(self) -> str:
        """Return run and kind."""
        return f"{self.run} {self.kind}"


class Confirmation(models.Model):
    """What an enterprise said of its figures (一企一单): confirmed, corrected, or nothing by the deadline."""

    run_id: int
    run = fields.part_of(Run, "confirmations")
    revision = fields.whole()
    uscc = fields.text()
    answer = fields.text()
    words = fields.text("")
    paper = fields.text("")
    at = fields.instant()
    person = fields.text()

    class Meta:
        """Asked for by run and enterprise."""

        indexes: ClassVar = [models.Index(fields=["run", "uscc"], name="confirmation_of")]

    def __str__(self) -> str:
        """Return enterprise and answer."""
        return f"{self.uscc}: {self.answer}"


class Objection(models.Model):
    """An objection to a public notice, taken at the township with a stamped paper."""

    id: int
    run_id: int
    run = fields.part_of(Run, "objections")
    revision = fields.whole()
    uscc = fields.text()
    paper = fields.text()
    words = fields.text("")
    at = fields.instant()
    person = fields.text()
    reply: ObjectionReply

    def __str__(self) -> str:
        """Return the enterprise."""
        return self.uscc


class ObjectionReply(models.Model):
    """The answer to an objection: upheld or rejected, why, on which paper, under which document number."""

    objection: models.OneToOneField[Objection, Objection] = models.OneToOneField(
        Objection, models.CASCADE, related_name="reply"
    )
    upheld = fields.flag()
    reason = fields.text()
    document_number = fields.text("")
    paper = fields.text()
    at = fields.instant()
    person = fields.text()

    def __str__(self) -> str:
        """Return the objection and what became of it."""
        return f"{self.objection}: {'upheld' if self.upheld else 'rejected'}"


class Scoring(models.Model):
    """One scoring of a run. It is written after its results: from then on nothing can be added to them.

    Fields:
        id: `<run>-<number>`.
        number: of the scoring in its run, over all revisions.
        snapshot: the id of the data.
        tables: for each scheme: id, title, relation, file, rows, sha256 (of the table's canonical text),
            distribution, benchmarks, what isn't verified.
        left_out: how many enterprises of the area no scheme is about.
        folder: from the home's `results`.
    """

    id = fields.identity()
    run_id: int
    run = fields.part_of(Run, "scorings")
    revision = fields.whole()
    number = fields.whole()
    snapshot = fields.text()
    tables = models.JSONField(default=list)
    left_out = fields.whole(0)
    folder = fields.text()
    at = fields.instant()
    person = fields.text()

    class Meta:
        """Each number stands once in a run."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["run", "number"], name="one_scoring_a_number")
        ]

    def __str__(self) -> str:
        """Return its id."""
        return self.id


class RunResult(models.Model):
    """What a scoring gave an enterprise."""

    scoring = fields.part_of(Scoring, "results")
    uscc = fields.text()
    name = fields.text("")
    town = fields.text("")
    scheme = fields.text()
    stratum = fields.text("")
    score: models.FloatField[float | None, float | None] = models.FloatField(null=True, blank=True)
    rank: models.PositiveIntegerField[int | None, int | None] = models.PositiveIntegerField(
        null=True, blank=True
    )
    grade = fields.text("")
    grade_before = fields.text("")
    flags = fields.text("")

    class Meta:
        """An enterprise stands once in a scoring."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["scoring", "uscc"], name="one_result_an_enterprise")
        ]
        indexes: ClassVar = [models.Index(fields=["uscc"], name="result_of")]

    def __str__(self) -> str:
        """Return enterprise and grade."""
        return f"{self.uscc}: {self.grade}"
