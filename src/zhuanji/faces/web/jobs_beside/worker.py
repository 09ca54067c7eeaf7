"""The process that does the jobs beside the server; it logs as the server does."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from zhuanji.faces.web.jobs_beside.ending import end_with_parent
from zhuanji.faces.web.logs import set_up_logs

LOG = logging.getLogger("zhuanji.jobs")


def main(folder: Path, log: str) -> int:
    """Do the jobs of a home until the end; 1 where it ends by a fault."""
    from zhuanji.services.jobs import run_worker
    from zhuanji.services.records.home import open_home

    set_up_logs(log.upper())
    stop = end_with_parent()
    try:
        run_worker(open_home(folder), stop)
    except Exception:  # whatever it is, it is told as the server's faults are, and the keeper begins anew
        LOG.exception("jobs: ended by a fault")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
