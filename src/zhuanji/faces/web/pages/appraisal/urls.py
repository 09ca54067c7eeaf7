"""`/appraisal/…`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.appraisal import (
    answering,
    answers,
    doing,
    home,
    migration,
    moved,
    objections,
    office,
    papers,
    public,
    result,
    results,
    run,
    schemes,
    sheets,
    whatif,
)

RUN = "runs/<int:number>/"

urlpatterns = [
    path("", home.home, name="home"),
    path("migration", migration.whole_city, name="city_migration"),
    path("open", doing.open_new, name="open"),
    path("schemes/<str:key>", schemes.scheme, name="scheme"),
    path(RUN, run.run, name="run"),
    path(f"{RUN}do/<str:action>", doing.act, name="act"),
    path(f"{RUN}answers", answers.listed, name="answers"),
    path(f"{RUN}answers/give", answering.give, name="answer"),
    path(f"{RUN}results", results.listed, name="results"),
    path(f"{RUN}results/<str:uscc>", result.detail, name="result"),
    path(f"{RUN}results/<str:uscc>/ways", office.ways_part, name="ways"),
    path(f"{RUN}robustness", office.robust, name="robustness"),
    path(f"{RUN}whatif", whatif.form, name="whatif"),
    path(f"{RUN}whatif/try", whatif.trial, name="whatif_try"),
    path(f"{RUN}migration", migration.of_run, name="migration"),
    path(f"{RUN}sheets", sheets.towns, name="sheets"),
    path(f"{RUN}sheets/print", sheets.printed, name="sheets_print"),
    path(f"{RUN}sheets/file", sheets.file, name="sheets_file"),
    path(f"{RUN}public", public.listed, name="public"),
    path(f"{RUN}public/file", public.file, name="public_file"),
    path(f"{RUN}objections", objections.listed, name="objections"),
    path(f"{RUN}objections/file", objections.hand_in, name="object"),
    path(f"{RUN}objections/take", objections.take_in, name="object_take"),
    path(f"{RUN}objections/answer", objections.answer, name="object_answer"),
    path(f"{RUN}objections/moved", moved.moved, name="moved"),
    path(f"{RUN}papers/<str:digest>", papers.paper, name="paper"),
]
