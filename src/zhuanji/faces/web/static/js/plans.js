// On a narrow screen the contents are closed at first, so that the document is near.
(function () {
  "use strict";
  function narrow(root) {
    if (window.innerWidth >= 1000) return;
    root.querySelectorAll("details[data-open-wide]").forEach(function (one) { one.open = false; });
  }
  narrow(document);
  document.addEventListener("htmx:afterSwap", function () { narrow(document); });
})();
