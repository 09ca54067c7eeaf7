"""What was done, told once on the next page that the browser opens.

A form that was taken leads on to another page; the sentence waits in the session until that page is drawn. It stands
there with the role of a status, so that a screen reader says it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from django.http import HttpRequest

KEY = "done"
MOST = 5  # sentences that wait; who opens no page doesn't gather more


def tell(request: HttpRequest, key: str, **values: object) -> None:
    """Have the next page say what was done.

    Args:
        request: by which it was done.
        key: of the sentence; it is said in the language of that page.
        values: what it names: texts and numbers.
    """
    waiting = request.session.get(KEY, [])
    request.session[KEY] = [*waiting, [key, values]][-MOST:]


def told(request: HttpRequest, lang: Language) -> SafeString:
    """Return what was done as HTML; it is said once."""
    session: Any = getattr(request, "session", None)
    waiting = session.pop(KEY, []) if session is not None and KEY in session else []
    sentences = ((say(key, lang, **values),) for key, values in waiting)
    return format_html_join("", '<p class="note note-good" role="status">{}</p>', sentences)
