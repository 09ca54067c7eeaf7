// Draws every [data-chart]: its data are the JSON in the template that it names.
(function () {
  "use strict";
  var styles = getComputedStyle(document.documentElement);
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var maps = {};
  var waiting = new WeakSet(); // elements that are being drawn, or are drawn

  function token(name) { return styles.getPropertyValue("--" + name).trim(); }

  // "--light-red" anywhere in an option stands for the token's colour.
  function coloured(value) {
    if (typeof value === "string") return value.indexOf("--") === 0 ? token(value.slice(2)) || value : value;
    if (Array.isArray(value)) return value.map(coloured);
    if (value && typeof value === "object") {
      Object.keys(value).forEach(function (key) { value[key] = coloured(value[key]); });
    }
    return value;
  }

  // 12345.6 as 12,345.6; what isn't a number as it is.
  function parted(value) {
    if (value === null || value === undefined || value !== value) return "—";
    var parts = String(value).split(".");
    if (typeof value === "number") parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return parts.join(".");
  }

  // "{a} · {b}: {c} ({d}%)" with its numbers parted; ECharts itself leaves them as they are.
  function filled(template) {
    return function (params) {
      var told = { a: params.seriesName, b: params.name, c: parted(params.value), d: params.percent };
      return template.replace(/\{([abcd])\}/g, function (_, name) { return told[name]; });
    };
  }

  function worded(one) {
    if (one && typeof one.formatter === "string") one.formatter = filled(one.formatter);
  }

  function numbered(series) {
    worded(series.tooltip);
    if (series.label && series.label.show && !series.label.formatter && series.type === "bar") {
      series.label.formatter = filled("{c}");
    }
  }

  function axis(one, kind) {
    return Object.assign({
      axisLine: { lineStyle: { color: token("line-strong") } },
      axisTick: { show: false },
      splitLine: { show: kind === "value", lineStyle: { color: token("line") } },
    }, one, { axisLabel: Object.assign({ color: token("ink-soft") }, one.axisLabel) });
  }

  function themed(option) {
    var font = token("font");
    var series = [1, 2, 3, 4, 5, 6, 7, 8].map(function (number) { return token("series-" + number); });
    var shown = Object.assign({
      color: series, animation: !still, animationDuration: 300, aria: { enabled: true, decal: { show: false } },
      textStyle: { fontFamily: font, color: token("ink") },
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    }, option);
    shown.textStyle = Object.assign({ fontFamily: font }, shown.textStyle);
    shown.tooltip = Object.assign({
      renderMode: "richText", confine: true, backgroundColor: token("surface"), borderColor: token("line-strong"),
      textStyle: { color: token("ink"), fontFamily: font, fontSize: 13 },
    }, option.tooltip);
    worded(shown.tooltip);
    [].concat(shown.series || []).forEach(numbered);
    ["xAxis", "yAxis"].forEach(function (name) {
      if (!shown[name]) return;
      shown[name] = Array.isArray(shown[name])
        ? shown[name].map(function (one) { return axis(one, one.type); })
        : axis(shown[name], shown[name].type);
    });
    return coloured(shown);
  }

  function fetched(name, url) {
    if (!maps[name]) {
      maps[name] = fetch(url, { credentials: "same-origin" })
        .then(function (answer) { return answer.json(); })
        .then(function (geometry) { window.echarts.registerMap(name, geometry); });
    }
    return maps[name];
  }

  function follow(params) {
    var datum = params.data || {};
    if (datum.href) window.location.href = datum.href;
    if (datum.filter) {
      var asked = new URLSearchParams(window.location.search);
      Object.keys(datum.filter).forEach(function (name) {
        if (datum.filter[name] === "") asked.delete(name); else asked.set(name, datum.filter[name]);
      });
      asked.delete("page");
      window.location.search = asked.toString();
    }
  }

  function draw(element) {
    var source = document.getElementById(element.getAttribute("data-chart"));
    if (!source || waiting.has(element) || window.echarts.getInstanceByDom(element)) return;
    waiting.add(element);
    var told = JSON.parse(source.content.textContent);
    var needed = Object.keys(told.maps || {}).map(function (name) { return fetched(name, told.maps[name]); });
    Promise.all(needed).then(function () {
      if (!document.documentElement.contains(element)) return; // exchanged while its map was fetched
      element.setAttribute("data-drawn", "");
      var chart = window.echarts.init(element, null, { renderer: "canvas" });
      chart.setOption(themed(told.option));
      chart.on("click", follow);
      element.dispatchEvent(new CustomEvent("chart:drawn", { bubbles: true, detail: chart }));
    });
  }

  function all(root) { root.querySelectorAll("[data-chart]").forEach(draw); }

  function resize() {
    document.querySelectorAll("[data-drawn]").forEach(function (element) {
      var chart = window.echarts.getInstanceByDom(element);
      if (chart) chart.resize();
    });
  }

  function drop(element) {
    var chart = element.hasAttribute && element.hasAttribute("data-drawn") && window.echarts.getInstanceByDom(element);
    if (chart) chart.dispose();
  }

  window.addEventListener("resize", resize);
  window.addEventListener("beforeprint", resize);
  // What htmx takes off the page takes its chart along.
  document.addEventListener("htmx:beforeCleanupElement", function (event) { drop(event.target); });
  document.addEventListener("htmx:historyRestore", function () { all(document); });
  document.addEventListener("htmx:afterSwap", function () { all(document); });
  all(document);
})();
