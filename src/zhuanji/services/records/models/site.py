"""What the site keeps beside the ledger: its search index, questions, exports, documents, layers, settings."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields
from zhuanji.services.records.models.accounts import Account


class EnterpriseIndex(models.Model):
    """An enterprise as lists, searches and the map find it. The whole table is built anew, from one snapshot.

    Fields:
        snapshot: the id of the snapshot that it was built from, the same in all rows.
        former_names: what it was called before, with “|” between.
        initials: of the name in pinyin, small letters; behind them, parted by spaces, the name in whole syllables.
        words: what a search looks through, in small letters: code, names, their initials, with “|” between.
        area, town, functional_area, sector, industry, above_scale, size_class, status: of its latest row.
        period: the year of that row.
        grade, grade_year: of its last published appraisal; empty and 0 for none.
        grades: year → grade, of all of them.
        scored_grade, scored_year: of its last scoring that isn't published, for those who may see it (`run.results`).
        lon, lat: where it lies, if that is known.
    """

    id: int
    snapshot = fields.text()
    uscc = fields.text()
    name = fields.text("")
    former_names = fields.text("")
    initials = fields.text("")
    words = fields.text("")
    area = fields.text("")
    town = fields.text("")
    functional_area = fields.text("")
    sector = fields.text("")
    industry = fields.text("")
    tags = fields.text("")
    above_scale = fields.flag_if_any()
    size_class = fields.text("")
    status = fields.text("")
    period = fields.text("")
    grade = fields.text("")
    grade_year = fields.whole(0)
    grades = models.JSONField(default=dict, blank=True)
    scored_grade = fields.text("")
    scored_year = fields.whole(0)
    lon = fields.number_if_any()
    lat = fields.number_if_any()

    class Meta:
        """An enterprise stands once; an index for each thing that lists are filtered by."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["uscc"], name="one_index_row_a_firm")]
        indexes: ClassVar = [
            models.Index(fields=["name"], name="firm_name"),
            models.Index(fields=["initials"], name="firm_initials"),
            models.Index(fields=["area", "grade"], name="firm_area_grade"),
            models.Index(fields=["functional_area"], name="firm_functional_area"),
            models.Index(fields=["town", "grade"], name="firm_town_grade"),
            models.Index(fields=["sector", "grade"], name="firm_sector_grade"),
            models.Index(fields=["grade"], name="firm_grade"),
        ]

    def __str__(self) -> str:
        """Return code and name."""
        return f"{self.uscc} {self.name}"


class SavedQuery(models.Model):
    """A question that somebody asked and keeps.

    Fields:
        question: dimension, measure, filter, period, as the page of questions reads it.
        shared_with: who else may open it, as `role:…`, `department:…` or `account:…`; what they see in it is
            decided anew for each of them.
        removed_at: it is listed no longer from then on.
    """

    id: int
    account_id: int
    account: models.ForeignKey[Account, Account] = models.ForeignKey(
        Account, models.PROTECT, related_name="queries"
    )
    title = fields.text()
    question = models.JSONField(default=dict, blank=True)
    shared_with = models.JSONField(default=list, blank=True)
    created_at = fields.instant()
    changed_at = fields.instant()
    removed_at = fields.instant_if_any()

    def __str__(self) -> str:
        """Return its title."""
        return self.title


class ExportRequest(models.Model):
    """That somebody wants a file with named enterprises' figures, and what was decided.

    Fields:
        kind: of what, such as `enterprises`.
        filter: which of them.
        reason: what for.
        state: `asked`, `approved`, `refused`, `made`, `expired`.
        words: what who decided says to it.
        count: of rows: as asked for, then in the file, which never has more.
        file, sha256: the file, from the home's `results`; empty before it is made and after it has expired.
        expires_at: the approval lapses then; once the file is made, when it is removed.
    """

    id: int
    account_id: int
    account: models.ForeignKey[Account, Account] = models.ForeignKey(
        Account, models.PROTECT, related_name="exports"
    )
    kind = fields.text()
    filter = models.JSONField(default=dict, blank=True)
    reason = fields.text("")
    state = fields.text("asked")
    asked_at = fields.instant()
    decided_by = fields.text("")
    decided_at = fields.instant_if_any()
    words = fields.text("")
    count = fields.whole(0)
    file = fields.text("")
    sha256 = fields.text("")
    expires_at = fields.instant_if_any()

    class Meta:
        """Looked up by where it stands."""

        indexes: ClassVar = [models.Index(fields=["state", "asked_at"], name="export_state")]

    def __str__(self) -> str:
        """Return kind and state."""
        return f"{self.kind} {self.state}"


class PlanDocument(models.Model):
    """A plan that was uploaded to be read here; never changed.

    Fields:
        file: the document, from the home's `uploads`.
        sha256: of it.
        text: the path of its plain text, from the home's `uploads`; empty where it can't be read.
    """

    id: int
    title = fields.text()
    file_name = fields.text("")
    file = fields.text()
    sha256 = fields.text()
    text = fields.text("")
    uploaded_by = fields.text()
    uploaded_at = fields.instant()

    class Meta:
        """The same document stands once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["sha256"], name="one_plan_a_document")]

    def __str__(self) -> str:
        """Return its title."""
        return self.title


class MapLayer(models.Model):
    """Polygons or points that were brought in for the map, such as parcels and parks; drawn as 示意图.

    Fields:
        kind: `parcels`, `parks`, `points` …
        file: GeoJSON, from the home's `uploads`.
        source: who made it and when, as the uploader says.
        features: how many.
        removed_at: it is drawn no longer from then on.
    """

    id: int
    name = fields.text()
    kind = fields.text()
    file = fields.text()
    sha256 = fields.text()
    source = fields.text("")
    features = fields.whole(0)
    uploaded_by = fields.text()
    uploaded_at = fields.instant()
    removed_by = fields.text("")
    removed_at = fields.instant_if_any()

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Setting(models.Model):
    """A setting from an instant on: the latest row of a key counts, the ones before are its history.

    Fields:
        value: plain data.
    """

    id: int
    key = fields.text()
    value = models.JSONField(null=True, blank=True)
    changed_by = fields.text()
    changed_at = fields.instant()

    class Meta:
        """Looked up by its key, the latest first."""

        indexes: ClassVar = [models.Index(fields=["key", "-id"], name="setting_key")]

    def __str__(self) -> str:
        """Return its key."""
        return self.key


class Attachment(models.Model):
    """A file that belongs to something else, such as the paper of an objection; never changed.

    Fields:
        kind, object: what it belongs to, such as `objection` and its id.
        file: from the home's `uploads`; its bytes are found by `sha256`.
        name: what the sender called it.
        size: bytes.
    """

    id: int
    kind = fields.text()
    object = fields.text()
    file = fields.text()
    sha256 = fields.text()
    name = fields.text("")
    size = fields.whole(0)
    by = fields.text()
    at = fields.instant()

    class Meta:
        """The same file hangs on a thing once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "object", "sha256"], name="one_attachment_a_file")
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name
