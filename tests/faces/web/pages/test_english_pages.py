"""English pages: what the glossary knows is in English, all other Chinese is marked as Chinese."""

import re
from html.parser import HTMLParser

import pytest

from support.web import session_of
from zhuanji.faces.web.english.glossary import Glossary, glossary_of
from zhuanji.faces.web.english.marking import HAN, in_english

KNOWN = Glossary(
    {
        "亩均税收": "tax per mu",
        "R&D经费": "R&D expenditure",
        "家装木业": "wood for homes",
        "在营": "operating",
    }
)
PAGES = (
    "/", "/cockpit/", "/targets/", "/targets/g2", "/targets/g8", "/plans/own", "/plans/own/targets", "/plans/own/tasks",
    "/plans/own/findings", "/map/", "/enterprises/", "/appraisal/", "/query/?rows=area&measure=i.tax_per_mu", "/data/",
    "/data/due", "/data/templates/", "/account/", "/interface/", "/nothing-here",
)  # fmt: skip
ANY = re.compile(f"[{HAN}]")
READ = ("aria-label", "title", "placeholder", "alt")
VOID = ("br", "img", "input", "meta", "link", "hr", "col", "wbr", "rect", "path", "circle", "line", "use")


class Reader(HTMLParser):
    """Reads a page as a screen reader does: every text with the language that holds there."""

    def __init__(self):
        super().__init__()
        self.stack, self.unmarked, self.marked = [], [], []

    def language(self):
        return next((lang for _, lang in reversed(self.stack) if lang), "")

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.stack.append((tag, told.get("lang") or ""))
        if not self.language().startswith("zh"):
            self.unmarked += [told[name] for name in READ if ANY.search(told.get(name) or "")]
        if tag in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not ANY.search(data):
            return
        if self.language().startswith("zh"):
            self.marked.append(data)
        elif not any(tag == "template" for tag, _ in self.stack):
            self.unmarked.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    return reader


def test_no_page_of_the_office_has_chinese_that_is_not_marked(shown):
    office = session_of("city_office")
    for path in PAGES:
        page = office.get(f"{path}{'&' if '?' in path else '?'}lang=en", follow=True).content.decode()
        assert '<html lang="en">' in page, path
        assert read(page).unmarked == [], path


def test_what_the_pack_has_in_english_is_in_english(shown):
    office, known = session_of("city_office"), glossary_of(shown.pack)
    for path in ("/", "/targets/", "/map/", "/enterprises/", "/appraisal/", "/data/due", "/data/templates/"):
        left = read(office.get(path, {"lang": "en"}).content.decode()).marked
        assert [one for one in left if known.english(one)] == [], path


def test_a_chinese_page_is_left_alone(shown):
    page = session_of("city_office").get("/targets/", {"lang": "zh"}).content.decode()
    assert "亿元" in page
    assert "×10" not in page


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<td>563.6 亿元 (2025)</td>", "<td>563.6 ×10⁸ yuan (2025)</td>"),
        ("<b>R&amp;D经费</b>", "<b>R&amp;D expenditure</b>"),
        ("<b>R&amp;D经费 (万元)</b>", "<b>R&amp;D expenditure (×10⁴ yuan)</b>"),
        ('<input aria-label="亩均税收">', '<input aria-label="tax per mu">'),
        ('<option value="在营">在营</option>', '<option value="在营">operating</option>'),
        ("<option>湖州演示公司</option>", '<option lang="zh">湖州演示公司</option>'),
        ('<input name="q" value="亩均税收">', '<input name="q" value="亩均税收">'),
        ("<textarea>在营</textarea>", '<textarea lang="zh">在营</textarea>'),
        ("<code>在营</code>", '<code lang="zh">在营</code>'),
        ('<p translate="no">“亩均税收”</p>', '<p translate="no">“<span lang="zh">亩均税收</span>”</p>'),
        ('<p lang="zh-CN">亩均税收<i>家</i></p>', '<p lang="zh-CN">亩均税收<i>家</i></p>'),
        ('<p lang="zh"><i lang="en">3 家</i>家</p>', '<p lang="zh"><i lang="en">3 enterprises</i>家</p>'),
        ('<div lang="zh"><div>家</div>家</div>3 家', '<div lang="zh"><div>家</div>家</div>3 enterprises'),
        ('<bdi translate="no">亩均税收</bdi>', '<bdi translate="no" lang="zh">亩均税收</bdi>'),
        ("<script>家</script>", "<script>家</script>"),
        (
            '<template>{"name":"亩均税收","filter":{"state":"在营"}}</template>',
            '<template>{"name":"tax per mu","filter":{"state":"在营"}}</template>',
        ),
        ("家装木业、亩均税收", "wood for homes, tax per mu"),
        ("<i>某公司<br>a</i>", '<i><span lang="zh">某公司</span><br>a</i>'),
        ('<a title="Open">某公司</a>', '<a title="Open"><span lang="zh">某公司</span></a>'),
        ("<b>the firm 某公司</b>", '<b>the firm <span lang="zh">某公司</span></b>'),
        ("<i>家装木业股份有限公司</i>", '<i lang="zh">家装木业股份有限公司</i>'),
    ],
)
def test_one_pass(page, told):
    assert in_english(page, KNOWN) == told


def test_nothing_that_is_written_in_a_page_becomes_an_element():
    bad = Glossary({"亩均税收": '<b>"tax"</b>'})
    assert in_english('<i title="亩均税收">亩均税收</i>', bad) == (
        '<i title="&lt;b&gt;&quot;tax&quot;&lt;/b&gt;">&lt;b&gt;&quot;tax&quot;&lt;/b&gt;</i>'
    )
