"""What the form of a new account asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.pages.admin.granting_form import asked_grants
from zhuanji.services.access.accounts.making import Wanted

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


def wanted(request: SiteRequest) -> Wanted:
    """Return the account that the form asks for.

    Raises:
        ProblemError: it is a department's and names none, days of its grant are wrong, or it isn't clear which
            enterprise is meant.
    """
    asked = {
        name: " ".join(request.POST.get(name, "").split())[:100]
        for name in ("username", "name", "role", "department")
    }
    if asked["role"] == "department" and not asked["department"]:
        raise ProblemError([Problem("site.admin.account.no_department")])
    return Wanted(**asked, grants=asked_grants(request), needs_code=True if "code" in request.POST else None)
