"""Addresses of administration."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.admin import (
    accounts,
    backups,
    exports,
    grants,
    jobs,
    log,
    log_file,
    matrix,
    settings_page,
    tokens,
    views,
)

urlpatterns = [
    path("", views.home, name="home"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/new", accounts.new, name="account_new"),
    path("accounts/of/<str:username>", accounts.account, name="account"),
    path("accounts/of/<str:username>/grant", grants.give, name="grant"),
    path("accounts/of/<str:username>/revoke", grants.take, name="revoke"),
    path("accounts/of/<str:username>/do/<slug:action>", accounts.change, name="change"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/new", tokens.create, name="token_new"),
    path("tokens/revoke", tokens.take_back, name="token_revoke"),
    path("matrix", matrix.show, name="matrix"),
    path("matrix.<slug:kind>", matrix.export, name="matrix_file"),
    path("log/", log.show, name="log"),
    path("log/entries.csv", log_file.export, name="log_file"),
    path("log/verify", log.prove, name="verify"),
    path("settings", settings_page.settings, name="settings"),
    path("jobs/", jobs.jobs, name="jobs"),
    path("jobs/<str:number>", jobs.job, name="job"),
    path("jobs/<str:number>/retry", jobs.retry, name="retry"),
    path("backups", backups.backups, name="backups"),
    path("exports/", exports.exports, name="exports"),
    path("exports/<int:number>/decide", exports.decided, name="decide"),
]
