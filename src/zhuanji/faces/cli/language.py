"""Which language a run speaks: `--lang`, else the locale, else Chinese."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import click

from zhuanji.basics.texts import Language

META = "zhuanji.language"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
# The order in which POSIX asks them; LANGUAGE is a list that only a locale other than C brings to bear.
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def named_language(args: Sequence[str]) -> Language | None:
    """Return the language that the last `--lang` of a command line names, if it names one.

    Looked up before anything is parsed, so that help and complaints about usage speak it too.

    >>> named_language(["plan", "read", "--help", "--lang=en"])
    'en'
    >>> named_language(["plan", "read", "--", "--lang", "en"]) is None
    True
    """
    found: Language | None = None
    for arg, following in zip(args, (*args[1:], ""), strict=False):
        if arg == "--":
            break
        value = following if arg == "--lang" else arg.removeprefix("--lang=")
        if arg.startswith("--lang") and value in LANGUAGES:
            found = "en" if value == "en" else "zh"
    return found


def locale_language(environ: Mapping[str, str]) -> Language:
    """Return the language of a POSIX locale; one that is neither Chinese nor English gives Chinese.

    >>> locale_language({"LANG": "en_GB.UTF-8"}), locale_language({"LC_ALL": "C", "LANG": "en_GB.UTF-8"})
    ('en', 'zh')
    """
    locale = next((environ[name] for name in VARIABLES if environ.get(name)), "") or system_locale()
    if locale.split(".")[0] in ("", "C", "POSIX"):
        return "zh"
    wanted = [*environ.get("LANGUAGE", "").split(":"), locale]
    spoken = [language for tag in wanted for language in LANGUAGES if tag.lower().startswith(language)]
    return spoken[0] if spoken else "zh"


def system_locale() -> str:
    """Return what the system itself says where no variable does: on Windows, the language of the user."""
    if os.name != "nt":
        return ""
    import locale

    return (locale.getlocale()[0] or "").replace("Chinese", "zh").replace("English", "en")


def choose_language(args: Sequence[str]) -> Language:
    """Return the language that a command line and its environment ask for."""
    return named_language(args) or locale_language(os.environ)


def language_of(context: click.Context) -> Language:
    """Return the language of a command that is being called."""
    language: Language | None = context.meta.get(META)
    return language or locale_language(os.environ)


def current_language() -> Language:
    """Return the language of the running command."""
    context = click.get_current_context(silent=True)
    return language_of(context) if context else locale_language(os.environ)
