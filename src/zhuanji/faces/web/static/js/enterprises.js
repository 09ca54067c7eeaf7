// Filters and questions keep their address short: no question in it twice, nothing that is empty.
(function () {
  "use strict";
  document.addEventListener("htmx:configRequest", function (event) {
    var form = event.detail.elt;
    if (!form.matches || !form.matches("form.filters, form.query-form")) return;
    event.detail.path = window.location.pathname;
    var asked = event.detail.formData || event.detail.parameters;
    Object.keys(event.detail.parameters).forEach(function (name) {
      if (event.detail.parameters[name] === "") { if (asked.delete) asked.delete(name); else delete asked[name]; }
    });
  });
})();
