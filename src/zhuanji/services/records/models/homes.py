"""To which home a database belongs."""

from __future__ import annotations

from django.db import models

from zhuanji.services.records.models import fields


class HomeMark(models.Model):
    """The home whose database this is: two homes can't share one, and a demo's can't take real data.

    Fields:
        id: the home's own, as in its `home.yaml`.
        city: the city pack.
        demo: whether everything in it is synthetic.
    """

    id = fields.identity()
    city = fields.text()
    demo = fields.flag()
    made_at = fields.instant()

    def __str__(self) -> str:
        """Return the home's id."""
        return self.id
