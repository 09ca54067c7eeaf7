"""零报告: that a department has nothing to report on a sheet for a period."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status
from pydantic import ConfigDict

from zhuanji.faces.web.api.rooms.submissions import SubmissionOut, whole
from zhuanji.faces.web.api.tools.bounds import Asked, Name, Words
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.data.nothing import stated
from zhuanji.faces.web.pages.data.scope import SEND
from zhuanji.faces.web.request import SiteRequest

router = Router(tags=["ledger"])


class Statement(Asked):
    """Of which sheet and period whose department has nothing to report; a sheet of events has no period.

    With an area it speaks for that area alone; an account of one area always does.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"sheet": "tax", "period": "2024", "department": "taxation", "note": "本期无应报数据"}
            ]
        }
    )

    sheet: Name
    period: Words = ""
    department: Name
    area: Words = ""
    note: Words = ""


@operation(router.post, "/zero-reports", permission=SEND, gives={200: SubmissionOut, 201: SubmissionOut})
def state(request: SiteRequest, body: Statement) -> Status[Any]:
    """State that there is nothing to report; it counts when another person has approved it like any submission.

    The answer is 201 for a new statement, 200 where the same was stated before.
    """
    made, new = stated(request, body.dict())
    return Status(201 if new else 200, whole(request, made))
