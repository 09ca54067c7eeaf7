"""The head of a pack: what city, which plan."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zhuanji.engines.plan.model import Status
from zhuanji.engines.rules.loading import Flag, Model, Text
from zhuanji.engines.rules.loading.types import Whole
from zhuanji.engines.rules.models.cited import Code, Id


class PlanHead(Model):
    """The plan document of a pack."""

    title: Text
    document: Annotated[str, Field(pattern=r"^[a-z0-9_./-]+\.(txt|docx|pdf)$")] = "plan/document.txt"
    status: Status
    first_year: Whole
    last_year: Whole


class Head(Model):
    """What `pack.yaml` holds; `format` is the version of the pack's form."""

    format: Literal[1]
    name: Id
    title: Text
    title_en: Text
    city: Code
    synthetic: Flag = False
    plan: PlanHead | None = None
