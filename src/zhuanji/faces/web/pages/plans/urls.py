"""`/plans/…`."""

from __future__ import annotations

from django.urls import path, re_path

from zhuanji.faces.web.pages.plans import views
from zhuanji.faces.web.pages.plans.uploading import upload

DOCUMENT = r"^(?P<document>[A-Za-z0-9_-]{1,40})"

urlpatterns = [
    path("", views.every, name="list"),
    path("upload", upload, name="upload"),
    path("compare", views.compare, name="compare"),
    re_path(rf"{DOCUMENT}/?$", views.document_page, name="document"),
    re_path(rf"{DOCUMENT}/targets$", views.targets, name="targets"),
    re_path(rf"{DOCUMENT}/tasks$", views.tasks, name="tasks"),
    re_path(rf"{DOCUMENT}/findings$", views.findings, name="findings"),
    re_path(rf"{DOCUMENT}/breakdown\.xlsx$", views.breakdown, name="breakdown"),
    re_path(rf"{DOCUMENT}/file$", views.original, name="file"),
]
