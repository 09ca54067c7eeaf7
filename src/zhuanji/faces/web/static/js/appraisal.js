// What-if: a slider and its number are one; sums of weights and shares are told while one moves them, and a result
// is marked as old from the first change until the next one stands in its place.
(function () {
  "use strict";

  function number(name) { return document.getElementById(name); }

  function rounded(value) { return Math.round(value * 10000) / 10000; }

  function fields(group) { return Array.prototype.slice.call(group.querySelectorAll('input[type="number"]')); }

  function total(group) {
    return rounded(fields(group).reduce(function (all, one) { return all + (Number(one.value) || 0); }, 0));
  }

  function sum(group) {
    var shown = group.querySelector(".knob-sum");
    var whole = Number(group.getAttribute("data-whole"));
    var off = total(group) !== whole;
    shown.textContent = group.getAttribute("data-sum") + " " + total(group) + (group.getAttribute("data-unit") || "");
    shown.classList.toggle("wrong", off);
    group.querySelector(".knob-off").hidden = !off;
    group.querySelector("[data-knob-scale]").disabled = total(group) === 0;
  }

  function put(field, value) {
    field.value = value;
    var slider = document.querySelector('[data-knob="' + field.id + '"]');
    if (slider) slider.value = value;
  }

  // What rounding leaves goes to the greatest, where it shows least.
  function scale(group) {
    var whole = Number(group.getAttribute("data-whole"));
    var factor = whole / total(group);
    fields(group).forEach(function (one) { put(one, Math.round((Number(one.value) || 0) * factor * 100) / 100); });
    var greatest = fields(group).reduce(function (most, one) {
      return Number(one.value) > Number(most.value) ? one : most;
    });
    put(greatest, rounded(Number(greatest.value) + whole - total(group)));
    sum(group);
  }

  function old(is) {
    var trial = document.getElementById("trial");
    if (!trial) return;
    trial.classList.toggle("old", is);
    document.querySelectorAll(".trial-old").forEach(function (one) { one.hidden = !is; });
  }

  function sums() { document.querySelectorAll(".knobs[data-sum]").forEach(sum); }

  document.addEventListener("input", function (event) {
    var knob = event.target.getAttribute("data-knob");
    if (knob) {
      number(knob).value = event.target.value;
    } else if (event.target.type === "number") {
      var slider = document.querySelector('[data-knob="' + event.target.id + '"]');
      if (slider) slider.value = event.target.value;
    }
    var group = event.target.closest(".knobs[data-sum]");
    if (group) sum(group);
    if (event.target.closest(".whatif-form")) old(true);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-knob-scale]");
    if (!button) return;
    var group = button.closest(".knobs");
    scale(group);
    old(true);
    group.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.target.id === "trial") old(false);
  });

  // A form that was set back is computed anew, as it stands then.
  document.addEventListener("reset", function (event) {
    if (!event.target.querySelector("[data-knob-reset]")) return;
    window.setTimeout(function () {
      sums();
      old(true);
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }, 0);
  });

  sums();
})();
