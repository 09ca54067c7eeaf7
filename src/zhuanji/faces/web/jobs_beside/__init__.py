"""The jobs beside the server: a keeper that begins them anew where they end by themselves, and the process itself.

Both end with whoever began them, however that ended: each watches its standard input, which the other holds open.
"""

from zhuanji.faces.web.jobs_beside.begin import jobs_beside

__all__ = ["jobs_beside"]
