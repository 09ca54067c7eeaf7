// What-if: a slider and its number are one; sums of weights and shares are told while one moves them.
(function () {
  "use strict";

  function number(name) { return document.getElementById(name); }

  function sum(group) {
    var shown = group.querySelector(".knob-sum");
    if (!shown) return;
    var total = 0;
    group.querySelectorAll('input[type="number"]').forEach(function (one) { total += Number(one.value) || 0; });
    total = Math.round(total * 10000) / 10000;
    var whole = group.getAttribute("data-whole");
    shown.textContent = group.getAttribute("data-sum") + " " + total + (whole ? "%" : "");
    shown.classList.toggle("wrong", Boolean(whole) && total !== Number(whole));
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
  });

  // A form that was set back is computed anew, as it stands then.
  document.addEventListener("reset", function (event) {
    if (!event.target.querySelector("[data-knob-reset]")) return;
    window.setTimeout(function () {
      sums();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }, 0);
  });

  sums();
})();
