// Files on their way: what was chosen, how much of it is sent, files that are dropped. The form works without it.
(function () {
  "use strict";
  function bar(form) { return form && form.querySelector("[data-bar]"); }

  document.addEventListener("change", function (event) {
    if (event.target.type !== "file" || !event.target.form || !event.target.form.hasAttribute("data-upload")) return;
    var list = event.target.form.querySelector("[data-chosen]");
    list.textContent = "";
    Array.prototype.forEach.call(event.target.files, function (file) {
      var line = document.createElement("li"), name = document.createElement("span"), size = document.createElement("span");
      name.textContent = file.name;
      size.textContent = Math.max(1, Math.round(file.size / 1024)).toLocaleString() + " KB";
      line.appendChild(name); line.appendChild(size); list.appendChild(line);
    });
  });

  document.addEventListener("htmx:xhr:progress", function (event) {
    var form = event.target.closest ? event.target.closest("[data-upload]") : null, box = bar(form);
    if (!box || !event.detail.lengthComputable) return;
    var part = 100 * event.detail.loaded / event.detail.total, words = box.querySelector("[data-bar-words]");
    box.hidden = false;
    box.querySelector("progress").value = part;
    words.textContent = part < 100 ? words.getAttribute("data-sending") + " " + Math.floor(part) + "%" : words.getAttribute("data-checking");
  });

  document.addEventListener("htmx:afterRequest", function (event) {
    var box = bar(event.target.closest ? event.target.closest("[data-upload]") : null);
    if (box && !event.detail.successful) box.hidden = true;
  });

  ["dragover", "dragleave", "drop"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var place = event.target.closest ? event.target.closest("[data-drop]") : null;
      if (!place) return;
      event.preventDefault();
      place.classList.toggle("drop-over", name === "dragover");
      if (name !== "drop") return;
      var input = place.querySelector("input[type=file]");
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
})();
