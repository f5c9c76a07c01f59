// Draws the charts of a page: every element with data-chart, which says what to draw. The numbers
// also stand in a table, so that a page without this script loses nothing but the picture.
(() => {
  const holders = [...document.querySelectorAll("[data-chart]")];
  if (holders.length === 0 || !window.echarts) return;
  const root = document.documentElement;
  const numbers = new Intl.NumberFormat(root.lang === "en" ? "en-GB" : "vi-VN", { maximumFractionDigits: 4 });
  const color = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const day = (time) => {
    const at = new Date(time);
    const two = (number) => String(number).padStart(2, "0");
    return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  };

  // What a line looks like, by what it means.
  const styles = () => ({
    target: { line: { color: color("text-quiet"), type: "dashed", width: 1.5 }, symbol: "none" },
    actual: { line: { color: color("link"), width: 2.5 }, symbol: "circle" },
    estimate: { line: { color: color("soon"), width: 2, type: "dotted" }, symbol: "diamond" },
    forecast: { line: { color: color("waiting"), width: 1.5, type: "dashed" }, symbol: "none" },
    low: { line: { color: color("waiting"), width: 0 }, symbol: "none", stack: "band" },
    band: { line: { color: color("waiting"), width: 0 }, symbol: "none", stack: "band", area: true },
    opened: { bar: color("line-strong") },
    done: { bar: color("ok") },
    late: { line: { color: color("late"), width: 2.5 }, symbol: "circle" },
  });

  const series = (one, look) => ({
    name: one.name,
    data: one.data,
    type: look.bar ? "bar" : "line",
    symbol: look.symbol,
    symbolSize: 8,
    lineStyle: look.line,
    itemStyle: { color: look.bar ?? look.line.color },
    stack: look.stack,
    stackStrategy: "all",
    areaStyle: look.area ? { color: color("waiting"), opacity: 0.18 } : undefined,
    silent: Boolean(look.stack),
    barMaxWidth: 22,
  });

  const option = (chart, narrow) => {
    const looks = styles();
    const quiet = { color: color("text-quiet"), fontFamily: "Be Vietnam Pro, sans-serif", fontSize: 12 };
    const shown = chart.series.filter((one) => one.style !== "low" && one.style !== "band");
    return {
      animation: false,
      textStyle: quiet,
      // Space for legend above and axis below; labels keep inside.
      grid: { left: 8, right: 18, top: narrow && chart.x === "time" ? 78 : chart.unit ? 56 : 40, bottom: 6, containLabel: true },
      legend: { top: 0, left: 0, data: [...new Set(shown.map((one) => one.name))], textStyle: quiet, itemWidth: 22 },
      tooltip: {
        trigger: "axis",
        renderMode: "richText", // the page allows no inline style, which the other mode writes
        valueFormatter: (value) => (value == null ? "–" : `${numbers.format(value)} ${chart.unit ?? ""}`.trim()),
      },
      xAxis: chart.x === "time"
        ? { type: "time", axisLabel: { ...quiet, formatter: day, hideOverlap: true }, axisLine: { lineStyle: { color: color("line-strong") } } }
        : { type: "category", data: chart.categories, axisLabel: quiet, axisLine: { lineStyle: { color: color("line-strong") } } },
      yAxis: {
        type: "value",
        scale: chart.x === "time",
        name: chart.unit ?? "",
        nameTextStyle: { ...quiet, align: "left" },
        minInterval: chart.x === "time" ? 0 : 1,
        axisLabel: { ...quiet, formatter: (value) => numbers.format(value) },
        splitLine: { lineStyle: { color: color("line") } },
      },
      series: chart.series.map((one) => series(one, looks[one.style])),
    };
  };

  const drawn = holders.map((holder) => {
    const chart = JSON.parse(holder.dataset.chart);
    holder.classList.add("drawn");
    return { holder, chart, picture: window.echarts.init(holder, null, { renderer: "canvas" }) };
  });
  const draw = () => drawn.forEach(({ holder, chart, picture }) => {
    picture.resize({ width: "auto", height: "auto" });
    picture.setOption(option(chart, holder.clientWidth < 480), true);
  });
  // data-paper="350,115": the size on paper, which nothing else tells before printing.
  const drawOnPaper = () => drawn.forEach(({ holder, chart, picture }) => {
    const [width, height] = (holder.dataset.paper ?? "").split(",").map(Number);
    if (!width || !height) return;
    picture.resize({ width, height });
    picture.setOption(option(chart, width < 480), true);
    picture.setOption({ yAxis: { splitNumber: 2 } });
    picture.getZr().flush(); // the paper does not wait for the next frame
  });
  // An empty element is not shown; now that it is filled it is, and has a width.
  draw();
  requestAnimationFrame(draw);
  document.fonts?.ready.then(draw);
  // Taking the page to paper may resize the window too, before or after it is said.
  const onPaper = window.matchMedia("print");
  window.addEventListener("resize", () => (onPaper.matches ? drawOnPaper() : draw()));
  window.addEventListener("beforeprint", drawOnPaper);
  window.addEventListener("afterprint", draw);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
