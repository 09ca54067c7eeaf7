"""A seeded synthetic Huzhou: enterprises and their figures of 2022–2025, all of it 演示数据."""

from __future__ import annotations

from zhuanji.demo.city.build import City, build_city

__all__ = ["City", "build_city"]
