"""Shared by the tests of workbooks: the city pack, a roster, workbooks opened again."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import polars as pl
import pytest

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules import Pack, load_pack

NAMES = ("湖州鑫源纺织有限公司", "=湖州宏达家具厂", "湖州恒力童装有限公司")


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The city pack of Huzhou."""
    return load_pack("huzhou")


@pytest.fixture(scope="session")
def roster() -> pl.DataFrame:
    """Three enterprises of two counties."""
    return pl.DataFrame(
        {
            "uscc": [make_synthetic("330502", 1), make_synthetic("330521", 2), make_synthetic("330502", 3)],
            "name": NAMES,
            "area": ["330502", "330521", "330502"],
            "town": ["330502105", "330521004", "330502009"],
        }
    )


@pytest.fixture(scope="session")
def opened():
    """Open the bytes of a workbook."""
    return lambda data: openpyxl.load_workbook(BytesIO(data))
