// Small helps that every page shares; each page works without them.
(function () {
  "use strict";
  var token = document.querySelector('meta[name="csrf-token"]');

  document.addEventListener("htmx:configRequest", function (event) {
    if (token) event.detail.headers["X-CSRFToken"] = token.content;
  });

  // What a filter exchanged is told to those who don't see it, unless it stands where all is told already.
  document.addEventListener("htmx:afterSwap", function (event) {
    var place = event.detail.target, said = document.getElementById("said");
    if (!said || !place || place.closest("[aria-live], [role=status]")) return;
    var told = place.querySelector("[role=status], .pager-total, h2");
    said.textContent = said.getAttribute("data-words") + (told ? " " + told.textContent.trim().replace(/\s+/g, " ") : "");
  });

  // Chosen at once: a select inside a plain form that says so.
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-submit-on-change")) form.submit();
  });

  // Questions before something is done for good.
  document.addEventListener("submit", function (event) {
    var words = event.target.getAttribute("data-confirm");
    if (words && !window.confirm(words)) event.preventDefault();
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-print]");
    if (button) window.print();
    var copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) navigator.clipboard.writeText(copy.getAttribute("data-copy"));
    var full = event.target.closest("[data-full-screen]");
    if (full && document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
  });

  // A page on a wall comes anew by itself.
  var again = document.querySelector("[data-reload-after]");
  if (again) {
    window.setTimeout(function () { window.location.reload(); }, 1000 * Number(again.getAttribute("data-reload-after")));
  }

  // The menu of a narrow screen closes when one leaves it.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu-small[open]").forEach(function (one) {
      one.open = false;
      one.querySelector("summary").focus();
    });
  });
})();
