"""Jobs that a person asks for on a page: to take a file in, to check one again, to freeze, to back up."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django_tasks import task

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import ProblemError
from zhuanji.services.jobs.place import current_home
from zhuanji.services.records.database import start

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home

start()  # the queue is one of Django's settings


@task()
def take_in(upload: str) -> str:
    """Take a file that was handed in into the ledger; one that was forgotten meanwhile is no fault."""
    from zhuanji.services.ledger.uploads import find, take

    home = current_home()
    try:
        one = find(home, upload)
    except ProblemError:
        return "forgotten"
    return take(home, one).state


@task()
def check_again(submission: int, by: str, lang: Language) -> str:
    """Check the file of a submission again with what has been decided since."""
    from zhuanji.services.ledger.rechecking import recheck

    done = recheck(current_home(), submission, by=by, lang=lang)
    return " ".join(str(one.submission.id) for one in done.sheets if one.submission)


@task()
def freeze_ledger(by: str, note: str) -> str:
    """Freeze what is approved."""
    from zhuanji.services.ledger.freeze import freeze

    return freeze(current_home(), by=by, note=note, may_be_empty=False).id


@task()
def make_backup(by: str) -> str:
    """Back the home up into the folder beside it."""
    from zhuanji.services.jobs.backups.make import back_up

    home = current_home()
    home.use()
    name = f"{in_shanghai(datetime.now(UTC)):%Y%m%d-%H%M%S}.zip"
    folder = backups_folder(home)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    back_up(home, folder / name, by=by)
    return name


def backups_folder(home: Home) -> Path:
    """Return where backups that a page asks for lie: beside the home, never inside it."""
    return home.folder.with_name(f"{home.folder.name}-backups")
