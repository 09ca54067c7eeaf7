// Draws every [data-chart]: its data are the JSON in the template that it names.
(function () {
  "use strict";
  var styles = getComputedStyle(document.documentElement);
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var maps = {};
  var SPOKEN = 20; // values of a series, and series, that are read out
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

  // 12345.6 as 12,345.6, of a chart with a form as 12,345.60; what isn't a number as it is. Values come rounded, so
  // that decimals are only filled up here.
  function parted(value, decimals) {
    if (value === null || value === undefined || value !== value) return "—";
    if (typeof value !== "number") return String(value);
    var text = String(Math.abs(value));
    if (text.indexOf("e") >= 0) text = Math.abs(value).toFixed(9);
    var parts = text.split("."), tail = parts[1] || "";
    while (tail.length < (decimals || 0)) tail += "0";
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return (value < 0 ? "−" : "") + parts[0] + (tail ? "." + tail : "");
  }

  // "{a} · {b}: {c} ({d}%)" with its numbers parted; ECharts itself leaves them as they are.
  function filled(template, told) {
    var decimals = told.decimals;
    return function (params) {
      var value = parted(params.value, decimals);
      var told = { a: params.seriesName, b: params.name, c: value, d: params.percent };
      return template.replace(/\{([abcd])\}/g, function (_, name) { return told[name]; });
    };
  }

  function worded(one, told) {
    if (one && typeof one.formatter === "string") one.formatter = filled(one.formatter, told);
  }

  function numbered(series, told) {
    worded(series.tooltip, told);
    if (series.label && series.label.show && !series.label.formatter && series.type === "bar") {
      series.label.formatter = filled("{c}", told);
    }
  }

  // How many decimals the ticks of an axis need, so that all have the same: by the spread of what is drawn.
  function tickDecimals(one, series) {
    var known = one.scale ? [] : [0];
    series.forEach(function (line) {
      (line.data || []).forEach(function (datum) {
        var value = datum && typeof datum === "object" && !Array.isArray(datum) ? datum.value : datum;
        if (typeof value === "number") known.push(value);
      });
    });
    var spread = Math.max.apply(null, known) - Math.min.apply(null, known);
    return spread > 0 ? Math.max(0, -Math.floor(Math.log10(spread / 5))) : 0;
  }

  // The axis of values: ticks are round numbers of its own, so they have no more decimals than they need.
  function measured(one, told) {
    var own = Object.assign({}, one), decimals = tickDecimals(one, told.series);
    own.axisLabel = Object.assign({ formatter: function (value) { return parted(value, decimals); } }, one.axisLabel);
    if (own.name === undefined && told.unit) own.name = told.unit;
    return own;
  }

  // Under an axis that lies there is room for the unit only where the plot ends higher.
  function lying(option) {
    var one = option.xAxis;
    if (!one || Array.isArray(one) || one.type !== "value" || !one.name || one.nameLocation) return;
    one.nameLocation = "middle";
    one.nameGap = 24;
    option.grid = Object.assign({}, option.grid, { bottom: Math.max(26, option.grid.bottom || 0) });
  }

  function axis(one, kind, told) {
    if (kind === "value") one = measured(one, told);
    return Object.assign({
      axisLine: { lineStyle: { color: token("line-strong") } },
      axisTick: { show: false },
      splitLine: { show: kind === "value", lineStyle: { color: token("line") } },
    }, one, { axisLabel: Object.assign({ color: token("ink-soft") }, one.axisLabel) });
  }

  function themed(option, told) {
    var font = token("font");
    var series = [1, 2, 3, 4, 5, 6, 7, 8].map(function (number) { return token("series-" + number); });
    var shown = Object.assign({
      color: series, animation: !still, animationDuration: 300,
      textStyle: { fontFamily: font, color: token("ink") },
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    }, option);
    shown.textStyle = Object.assign({ fontFamily: font }, shown.textStyle);
    shown.tooltip = Object.assign({
      renderMode: "richText", confine: true, backgroundColor: token("surface"), borderColor: token("line-strong"),
      textStyle: { color: token("ink"), fontFamily: font, fontSize: 13 },
    }, option.tooltip);
    told.series = [].concat(shown.series || []);
    worded(shown.tooltip, told);
    if (!shown.tooltip.formatter && !shown.tooltip.valueFormatter) {
      shown.tooltip.valueFormatter = function (value) {
        var text = parted(value, told.decimals);
        return told.unit && text !== "—" ? text + " " + told.unit : text;
      };
    }
    told.series.forEach(function (one) { numbered(one, told); });
    ["xAxis", "yAxis"].forEach(function (name) {
      if (!shown[name]) return;
      shown[name] = Array.isArray(shown[name])
        ? shown[name].map(function (one) { return axis(one, one.type, told); })
        : axis(shown[name], shown[name].type, told);
    });
    lying(shown);
    return coloured(shown);
  }

  // One value as it is read out; nothing for what is drawn without one, such as a layer over a map.
  function spoken(datum, name, told) {
    var whole = datum && typeof datum === "object" && !Array.isArray(datum);
    if (whole && !("value" in datum)) return "";
    var value = whole ? datum.value : datum;
    if (Array.isArray(value)) { name = value[0]; value = value[value.length - 1]; }
    var text = parted(value, told.decimals);
    return ((whole && datum.name) || name || "") + " " + text + (told.unit && text !== "—" ? " " + told.unit : "");
  }

  // What is drawn, for who can't see it: title, names, values as they are printed. The sentence of ECharts itself calls
  // a value that is missing or closed NaN.
  function described(title, told) {
    var chinese = told.lang === "zh", colon = chinese ? "：" : ": ";
    var axes = [].concat(told.option.xAxis || [], told.option.yAxis || []);
    var named = axes.filter(function (one) { return one.type === "category"; })[0] || {};
    var parts = told.series.filter(function (one) { return one.type !== "scatter"; }).map(function (one) {
      var read = (one.data || []).map(function (datum, at) { return spoken(datum, (named.data || [])[at], told); });
      var text = read.filter(Boolean).slice(0, SPOKEN).join(chinese ? "，" : ", ");
      return text && one.name ? one.name + colon + text : text;
    }).filter(Boolean);
    return parts.length ? title + colon + parts.slice(0, SPOKEN).join(chinese ? "；" : "; ") : title;
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
      chart.setOption(themed(told.option, told));
      element.setAttribute("aria-label", described(element.getAttribute("aria-label"), told));
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
