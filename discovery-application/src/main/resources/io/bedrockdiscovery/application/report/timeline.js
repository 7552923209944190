// The models with an end of life, in its order, each as a bar from the start of its legacy time on one common axis.
function renderTimeline(view) {
  const ends = view.rows
    .filter((model) => model.lifecycle && model.lifecycle.endOfLife)
    .map((model) => ({ model, end: Date.parse(model.lifecycle.endOfLife), from: Date.parse(model.lifecycle.legacy || model.lifecycle.endOfLife) }))
    .sort((a, b) => a.end - b.end);
  const silent = view.rows.length - ends.length;
  byId("timeline-note").textContent = (ends.length === 0 ? "No end of life is announced. " : "")
    + (silent > 0 ? counted(silent, "model") + " without an announced end, which is no promise." : "");
  byId("timeline").parentElement.hidden = ends.length === 0;
  const now = Date.now();
  const first = Math.min(now, ...ends.map((each) => each.from));
  const last = Math.max(now, ...ends.map((each) => each.end));
  const x = (time) => 4 + ((time - first) / Math.max(DAY, last - first)) * 248;
  byId("timeline").replaceChildren(
    heads(["Model", "End of life", "Distance", "Legacy time until the end; the upright line is today"]),
    make("tbody", {}, ...ends.map(({ model, end, from }) => row(
      make("button", { type: "button", class: "link id", onclick: () => openDetail(model.modelId, "") }, visible(model.modelId)),
      [model.lifecycle.endOfLife.slice(0, 10), distance(end - now), bar(x(from), x(end), x(now), end <= now)]))));
}

function distance(millis) {
  const days = Math.round(Math.abs(millis) / DAY);
  const text = make("span", { class: millis <= 0 ? "bad" : days < 90 ? "warn" : null });
  text.textContent = millis <= 0 ? counted(days, "day") + " ago" : "in " + counted(days, "day");
  return text;
}

function bar(from, end, now, gone) {
  return draw("svg", { viewBox: "0 0 256 20", "aria-hidden": "true" },
    draw("line", { x1: 0, x2: 256, y1: 10, y2: 10, class: "axis" }),
    draw("line", { x1: Math.min(from, end - 3), x2: end, y1: 10, y2: 10, class: gone ? "gone" : "span" }),
    draw("line", { x1: now, x2: now, y1: 1, y2: 19, class: "today" }));
}
