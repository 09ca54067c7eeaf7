"""`/figure/<id>`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.figure import views

urlpatterns = [path("<str:text>", views.opened, name="open")]
