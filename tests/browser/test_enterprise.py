"""An enterprise sees its own file, and objects to its grade with a stamped paper."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.needs_chromium
PDF = "%PDF-1.4\n%{name}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
WORDS = "土地面积应扣除 2025 年收回的一宗地，附变更登记。"


def paper(folder: Path, name: str) -> Path:
    """Return a paper."""
    path = folder / name
    path.write_text(PDF.replace("{name}", name), encoding="utf-8")
    return path


def test_an_enterprise_sees_its_file_and_objects(walk, shown, tmp_path):
    own, run = shown.ids["own"], shown.ids["run"]
    with walk() as enterprise:
        enterprise.log_in("enterprise")
        assert own in enterprise.text()
        enterprise.open(f"/enterprises/{own}")
        assert "评价结果" in enterprise.text()
        enterprise.open(f"/enterprises/{shown.ids['other']}", status=403)
        enterprise.open(f"/appraisal/runs/{run}/objections")
        enterprise.page.set_input_files("#object-paper", paper(tmp_path, "异议申请.pdf"))
        enterprise.page.set_input_files("#object-more", paper(tmp_path, "变更登记.pdf"))
        enterprise.page.fill("#object-words", WORDS)
        enterprise.press("提交")
        filed = enterprise.page.locator("article.objection", has_text=own)
        assert WORDS in filed.inner_text()
        assert "变更登记.pdf" in filed.inner_text()
    with walk() as office:
        office.log_in("county-330502")
        seen = office.open(f"/appraisal/runs/{run}/objections")
        assert WORDS in seen
        assert "异议申请.pdf" in seen
