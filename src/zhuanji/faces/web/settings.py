"""Django's settings for the site, laid over those by which any command reads the home's database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji.faces.web.security import CONTENT, LIMITS
from zhuanji.faces.web.site import LONGEST_SESSION

if TYPE_CHECKING:
    from zhuanji.faces.web.site import Site

HERE = Path(__file__).parent
STATIC = HERE / "static"
MIDDLEWARE = (
    "zhuanji.faces.web.middleware.requests.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "zhuanji.faces.web.middleware.english.EnglishMiddleware",
    "zhuanji.faces.web.middleware.limits.LimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "zhuanji.faces.web.middleware.people.PeopleMiddleware",
    "zhuanji.faces.web.middleware.problems.ProblemMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
)


def configure(site: Site) -> None:
    """Let Django serve a site; may be called again for another home."""
    from django.conf import settings
    from django.db import connections

    from zhuanji.services.records import database

    database.start()
    for name, value in settings_of(site).items():
        setattr(settings, name, value)
    # A connection outlives its request: opening one costs more than most pages.
    connections.settings[database.ALIAS]["CONN_MAX_AGE"] = None
    connections.settings[database.ALIAS]["CONN_HEALTH_CHECKS"] = True
    reset()


def settings_of(site: Site) -> dict[str, Any]:
    """Return the settings of a site."""
    from zhuanji.faces.web.site import secret_key

    config = site.config
    prefix = config.prefix or "/"
    return {
        "SECRET_KEY": secret_key(site.home.folder),
        "ALLOWED_HOSTS": list(config.hosts),
        "ROOT_URLCONF": "zhuanji.faces.web.urls",
        "MIDDLEWARE": list(MIDDLEWARE),
        "TEMPLATES": [templates()],
        "FORM_RENDERER": "django.forms.renderers.DjangoTemplates",
        "USE_I18N": False,
        "APPEND_SLASH": True,
        "FORCE_SCRIPT_NAME": config.prefix or None,
        "STATIC_URL": f"{config.prefix}/static/",
        "STATIC_ROOT": None,
        "SESSION_ENGINE": "zhuanji.faces.web.session_store",
        "SESSION_COOKIE_NAME": "zhuanji_session",
        "SESSION_COOKIE_AGE": LONGEST_SESSION,  # the server ends it as the office has set
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": prefix,
        "SESSION_COOKIE_SECURE": config.tls,
        "CSRF_COOKIE_NAME": "zhuanji_csrf",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_PATH": prefix,
        "CSRF_COOKIE_SECURE": config.tls,
        "CSRF_FAILURE_VIEW": "zhuanji.faces.web.problem_pages.no_csrf",
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if config.proxies else None,
        "CSRF_TRUSTED_ORIGINS": [f"https://{host}" for host in config.hosts] if config.tls else [],
        "SECURE_HSTS_SECONDS": 31_536_000 if config.tls else 0,
        **CONTENT,
        **LIMITS,
    }


def templates() -> dict[str, Any]:
    """Return how templates are found: those that all share, and those in the folder of each page."""
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": template_folders(),
        "OPTIONS": {
            "context_processors": ["zhuanji.faces.web.context.shared"],
            "builtins": ["zhuanji.faces.web.design.tags"],
            "loaders": [("django.template.loaders.cached.Loader", ["zhuanji.faces.web.dense.DenseLoader"])],
        },
    }


def template_folders() -> list[Path]:
    """Return where templates lie."""
    return [HERE / "templates", *sorted(HERE.glob("pages/*/templates"))]


def reset() -> None:
    """Drop the template engines and addresses that were made from settings before."""
    from django import template
    from django.forms.renderers import get_default_renderer
    from django.template.utils import EngineHandler
    from django.urls import clear_url_caches, set_script_prefix

    template.engines.__dict__.update(EngineHandler().__dict__)
    template.engines.__dict__.pop("templates", None)
    template.engine.Engine.get_default.cache_clear()  # type: ignore[attr-defined]
    get_default_renderer.cache_clear()  # type: ignore[attr-defined]
    clear_url_caches()
    set_script_prefix("/")
