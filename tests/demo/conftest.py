"""The cities and files of the demo's tests."""

from __future__ import annotations

import pytest

from support.demo_cities import SMALL, city_of
from zhuanji.demo.city import City
from zhuanji.demo.city.settings import FULL_SIZE
from zhuanji.demo.files.produce import Sent, produce
from zhuanji.demo.loop.run import Summary, run_demo

LOOP_SIZE = 250


@pytest.fixture
def city() -> City:
    """The city at its full size."""
    return city_of(FULL_SIZE)


@pytest.fixture
def small() -> City:
    return city_of(SMALL)


@pytest.fixture(scope="session")
def sent(tmp_path_factory) -> list[Sent]:
    """Every file of a small city, with faults in a tenth of its rows so that all kinds occur."""
    return produce(city_of(SMALL), tmp_path_factory.mktemp("sent"), share=0.1)


@pytest.fixture(scope="session")
def summary(tmp_path_factory, lasting) -> Summary:
    """A small city's whole loop."""
    with lasting():
        return run_demo(tmp_path_factory.mktemp("demo") / "home", size=LOOP_SIZE, seed=3)
