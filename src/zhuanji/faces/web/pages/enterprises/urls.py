"""`/enterprises/…`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.enterprises import views
from zhuanji.faces.web.pages.enterprises.dossier import views as dossier
from zhuanji.faces.web.pages.enterprises.exports import views as exports

urlpatterns = [
    path("", views.firms, name="list"),
    path("export", exports.ask, name="export"),
    path("exports/", exports.listed, name="exports"),
    path("exports/<int:number>/decide", exports.decide, name="export_decide"),
    path("exports/<int:number>/file", exports.file, name="export_file"),
    path("<str:uscc>", dossier.dossier, name="dossier"),
    path("<str:uscc>/ways", dossier.better, name="ways"),
]
