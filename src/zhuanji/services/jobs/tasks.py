"""The jobs that there are. Each may be done twice, or be begun again after a kill, and comes to the same."""

from __future__ import annotations

from datetime import UTC, datetime

from django_tasks import task

from zhuanji.services.jobs.place import current_home
from zhuanji.services.records.database import start

start()  # the queue is one of Django's settings


@task()
def refresh_reading() -> str:
    """Work out anew what pages read, as far as it is lacking."""
    from zhuanji.services.reading import refresh

    return str(refresh(current_home()) or "")


@task()
def build_index() -> str:
    """Build the list of enterprises anew, by which they are searched and filtered."""
    from zhuanji.services.jobs.enterprise_index import rebuild

    return str(rebuild(current_home()))


@task()
def seal_log() -> str:
    """Close the entries of the log that are open under one root."""
    from zhuanji.services.access.audit import seal

    return str(len(seal()))


@task()
def ship_log() -> str:
    """Send on what the syslog server of the environment hasn't had; nothing where none is named."""
    from zhuanji.services.access.audit.shipping import ship

    return str(ship(current_home()))


@task()
def remind() -> str:
    """Tell what is due soon, late or overdue, each once."""
    from zhuanji.services.jobs.reminders import tell

    return str(tell(current_home(), datetime.now(UTC)))


@task()
def expire_exports() -> str:
    """Remove the files of exports whose time is over."""
    from zhuanji.services.jobs.expiry import expire

    return str(expire(current_home(), datetime.now(UTC)))


@task()
def tidy_jobs() -> str:
    """Forget jobs that were done long ago, and files that killed runs left half written."""
    from zhuanji.services.jobs.expiry import tidy

    return str(tidy(current_home(), datetime.now(UTC)))
