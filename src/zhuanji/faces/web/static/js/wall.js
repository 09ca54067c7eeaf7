// On a wall nobody scrolls: a cockpit that is too high for it is drawn smaller, as far as it can still be read.
(function () {
  "use strict";
  var SMALLEST = 0.6, STEP = 0.02;
  var wide = window.matchMedia("(min-width: 1700px) and (min-height: 900px)"); // as the style's: smaller screens scroll

  function fit() {
    var size = 1;
    document.body.style.zoom = size;
    while (wide.matches && size > SMALLEST && document.documentElement.scrollHeight > window.innerHeight) {
      size -= STEP;
      document.body.style.zoom = size;
    }
  }

  // Charts follow the size of the window; they are told of this one in the same way.
  var fitting = false;
  function fitAll() {
    if (fitting) return;
    fitting = true;
    fit();
    window.dispatchEvent(new Event("resize"));
    fitting = false;
  }

  window.addEventListener("load", fitAll);
  window.addEventListener("resize", fitAll);
})();
