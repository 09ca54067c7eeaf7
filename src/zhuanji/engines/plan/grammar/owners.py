"""Owner notes: who leads, who is with — in brackets, on their own line, or as 由…牵头."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.unit_names import is_unit, split_units
from zhuanji.engines.plan.model import Role

LABEL_WORD = r"(?:责任|牵头|主办|配合|参与|协办|协同|支持|实施|负责|承办|落实|主体责任|完成|主要责任|第一责任|具体责任|指导|主管|参加|协作|分工)"
LABEL = re.compile(
    rf"(?:{LABEL_WORD}(?:和{LABEL_WORD})?(?:单位|部门|处室|领导|主体|科室|机构|地区|方)?(?:及(?:地区|单位))?|责任分工|"
    rf"分工负责|部门分工|责任人|配合|牵头|主责部门|实施主体)\s*:"
)
LEAD_LABEL = re.compile(r"牵头|主办|第一责任|主责")
WITH_LABEL = re.compile(r"配合|参与|协办|协同|支持|参加|协作|指导")
# A note may stand in any bracket; inner brackets are glosses.
BRACKETED = re.compile(
    r"[(〔【\[](?P<note>(?:[^()〔〕【】\[\]]|[(〔\[〈][^()〔〕\[\]〈〉]*[)〕\]〉])*)[)〕】\]]"
)
BY_SENTENCE = re.compile(r"(?:^|[。;，])由(?P<note>[^。;]{2,120}?(?:牵头|负责|主办)[^。;]*)(?=[。;]|$)")
DUTY = (
    r"(?:(?:[依按]照?|根据)(?:各自)?(?:职责|职能|分工)(?:分工)?[^，;、]{0,8}|分工负责|具体负责|共同负责|负责落实|"
    r"负责实施|组织实施|抓好落实|负责|落实|牵头(?:负责|落实|推进)?|主办|实施|承担)"
)
CLAUSE_LEAD = re.compile(r"^(?P<names>.+?)(?:共同|联合)?(?:牵头(?:负责|落实|推进|组织实施)?|主办)$")
CLAUSE_WITH = re.compile(
    r"^(?P<names>.+?)(?:等)?(?:积极)?(?:配合(?:实施|落实)?|参与|协办|协同|指导|支持|参加|协助)$"
)
CLAUSE_DUTY = re.compile(rf"^(?P<names>.+?){DUTY}$")
PERSON_LABEL = re.compile(r"领导|责任人")
OTHER_LABEL = re.compile(r"[，;。]?(?:完成|起止|实施|办理)?(?:时限|时间|期限|进度)(?:要求)?:.*$")
SPOKEN = re.compile(r"(?:牵头|主办|配合|参与|协办|负责)(?:$|[，;。])")
STANDING_RULE = re.compile(
    r"(?:以下|下列|后续|各项)[^，;]{0,10}均(?:需|由|须|应|含|包括|为)+(?P<names>[^，;。]+?)(?:负责|落实|参与|配合|牵头|承担|组织实施)?(?=[，;。]|$)"
)
ASIDE = re.compile(r"(?:下同|不再列出|不再列明|以下均需|列第一位|排在?第一位|排名第一|含下同)")


@dataclass(frozen=True, slots=True)
class Note:
    """An owner note: its span in the folded paragraph, its units in order, units that join every later note."""

    start: int
    end: int
    units: tuple[tuple[str, Role], ...]
    standing: tuple[str, ...] = ()


def find_notes(text: str) -> list[Note]:
    """Return the owner notes of a folded paragraph.

    >>> find_notes("加强治理。(责任单位:市经信局、市科技局)")[0].units
    (('市经信局', 'lead'), ('市科技局', 'with'))
    >>> find_notes("(市生态环境局牵头，市经信局配合)")[0].units
    (('市生态环境局', 'lead'), ('市经信局', 'with'))
    """
    notes: list[Note] = []
    for found in BRACKETED.finditer(text):
        note = read_note(found.group("note"), found.start(), found.end())
        if note is not None and (LABEL.match(found.group("note")) or ends_sentence(text, found)):
            notes.append(note)
    if not notes:
        notes += own_line(text)
    if not notes:
        notes += by_sentence(text)
    return notes


def ends_sentence(text: str, found: re.Match[str]) -> bool:
    """Say whether a bracket without label stands where an owner note stands: behind a sentence, or alone."""
    before, after = text[: found.start()], text[found.end() :]
    if not before or before[-1] in "。;":
        return not after or after[0] not in "，、的等和及:"
    formal = (
        re.search(rf"{DUTY}$|牵头|配合", found.group("note")) is not None
        or re.match(r"[省市县区州各]", found.group("note")) is not None
    )
    # 组长:王某某(市政府) names a person's office, not an owner.
    listed = "。" not in before and len(before) < 20
    return formal and not listed and (not after or after[0] in "。;")


def own_line(text: str) -> list[Note]:
    """Read a paragraph that is nothing but an owner note, or that ends with one."""
    opened = LABEL.match(text)
    if opened is not None:
        note = read_note(text.rstrip("。;"), 0, len(text))
        return [note] if note is not None else []
    tail = re.search(rf"(?<=[。;])(?={LABEL.pattern})", text)
    if tail is None:
        return []
    note = read_note(text[tail.start() :].rstrip("。;"), tail.start(), len(text))
    return [note] if note is not None else []


def by_sentence(text: str) -> list[Note]:
    """Read 由市经信局牵头，市科技局配合 where every name in it is a unit."""
    notes = []
    for found in BY_SENTENCE.finditer(text):
        note = read_note(found.group("note"), found.start("note"), found.end("note"))
        if (
            note is not None
            and all(is_unit(name) for name, _ in note.units)
            and re.search("配合|参与|协同", found.group())
        ):
            notes.append(note)
    return notes


def read_note(inner: str, start: int, end: int) -> Note | None:
    """Read what a note says; None if its words name no units."""
    rule = STANDING_RULE.search(inner)
    standing = tuple(split_units(rule.group("names"))) if rule else ()
    body = inner[: rule.start()] if rule else inner
    units = labelled(body) if LABEL.search(body) else worded(body)
    if not units or (not LABEL.search(body) and not all(is_unit(name) for name, _ in units)):
        return None
    return Note(start, end, merge(units), standing)


def merge(units: list[tuple[str, Role]]) -> tuple[tuple[str, Role], ...]:
    """Name each unit once, in the order of first mention; a unit leads if any mention makes it lead."""
    roles: dict[str, Role] = {}
    for name, role in units:
        roles[name] = "lead" if role == "lead" or roles.get(name) == "lead" else "with"
    return tuple(roles.items())


def labelled(body: str) -> list[tuple[str, Role]]:
    """Read 责任单位:A、B and 牵头单位:A;配合单位:B、C; persons and times among them are no units."""
    labels = list(LABEL.finditer(body))
    some_lead = any(LEAD_LABEL.search(label.group()) for label in labels)
    some_with = any(WITH_LABEL.search(label.group()) for label in labels)
    units: list[tuple[str, Role]] = []
    for index, label in enumerate(labels):
        stop = labels[index + 1].start() if index + 1 < len(labels) else len(body)
        stretch = OTHER_LABEL.sub("", body[label.end() : stop]).strip("，;。、")
        if PERSON_LABEL.search(label.group()):
            continue
        if SPOKEN.search(stretch) and not WITH_LABEL.search(label.group()):
            units += worded(stretch)
        else:
            units += with_role(split_units(stretch), label.group(), some_lead, some_with)
    return units


def with_role(names: list[str], label: str, some_lead: bool, some_with: bool) -> list[tuple[str, Role]]:
    """Give the names under a label their role, which the labels of leads and helpers in the note may settle."""
    leads = LEAD_LABEL.search(label) is not None
    if WITH_LABEL.search(label) or (some_lead and not leads):
        return [(name, "with") for name in names]
    if leads or some_with:
        return [(name, "lead") for name in names]
    return first_leads(names)


def first_leads(names: list[str]) -> list[tuple[str, Role]]:
    """Only listed: the first leads, the rest are with (列第一位的为牵头单位)."""
    return [(name, "lead" if index == 0 else "with") for index, name in enumerate(names)]


def worded(body: str) -> list[tuple[str, Role]]:
    """Read A牵头，B、C配合 and A、B负责 and bare lists of units."""
    units: list[tuple[str, Role]] = []
    pending: list[str] = []
    spoken = False
    for piece in re.split(r"[，;。]", body.removeprefix("由")):
        if not piece or ASIDE.search(piece):
            continue
        if "会同" in piece:
            units += joined_role(piece)
            spoken = True
            continue
        names, role = spoken_role(piece)
        if role is None:
            pending += names
            continue
        # A牵头，B按职责分工负责: who is named after the lead is with it.
        if role == "lead" and spoken and not piece.endswith(("牵头", "主办", "落实")):
            role = "with"
        units += [(name, role) for name in [*pending, *names]]
        pending, spoken = [], True
    if not spoken:
        return first_leads(pending)
    return units + [(name, "with") for name in pending]


def joined_role(piece: str) -> list[tuple[str, Role]]:
    """Read A会同B: A leads, B is with."""
    first, _, second = piece.partition("会同")
    duty = CLAUSE_DUTY.match(second)
    helpers = split_units(duty.group("names") if duty else second)
    return [*((name, "lead") for name in split_units(first)), *((name, "with") for name in helpers)]


def spoken_role(piece: str) -> tuple[list[str], Role | None]:
    """Return the names in a piece of a note and the role that its last word gives them, if any."""
    patterns: tuple[tuple[re.Pattern[str], Role], ...] = (
        (CLAUSE_LEAD, "lead"),
        (CLAUSE_WITH, "with"),
        (CLAUSE_DUTY, "lead"),
    )
    for pattern, role in patterns:
        found = pattern.match(piece)
        if found is not None:
            return split_units(found.group("names").removeprefix("由")), role
    return split_units(piece), None
