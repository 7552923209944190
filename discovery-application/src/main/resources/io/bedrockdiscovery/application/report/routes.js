// The routes of a model from one region, as a drawing: the region, the strings to pass, the regions where calls may run.
const LINE = 26;

function node(x, y, width, text, kind) {
  return draw("g", {},
    draw("rect", { x, y: y - 10, width, height: 20, rx: 4, class: "box" }),
    draw("text", { x: x + 7, y: y + 4.5, class: kind }, visible(text)));
}

function shorten(text, most) {
  const points = [...visible(text)];
  return points.length <= most ? points.join("") : points.slice(0, most - 1).join("") + "…";
}

function edge(x1, y1, x2, y2) {
  const middle = (x1 + x2) / 2;
  return draw("path", { class: "edge", d: `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
}

function drawRoutes(modelId, region, routes) {
  const ends = [...new Set(routes.flatMap((route) => {
    const to = DATA.destinations[route.to];
    return to.anywhere ? ["anywhere"] : to.complete ? to.regions : [...to.regions, "unknown"];
  }))].sort();
  const height = Math.max(routes.length, ends.length) * LINE + 20;
  const middle = (count, index) => height / 2 + (index - (count - 1) / 2) * LINE;
  const lines = [];
  const nodes = [node(4, height / 2, 130, region, "")];
  routes.forEach((route, index) => {
    const y = middle(routes.length, index);
    lines.push(edge(134, height / 2, 190, y));
    nodes.push(node(190, y, 500, shorten(route.passAsModelId, 60), ""));
    const to = DATA.destinations[route.to];
    const reached = to.anywhere ? ["anywhere"] : to.complete ? to.regions : [...to.regions, "unknown"];
    reached.forEach((end) => lines.push(edge(690, y, 756, middle(ends.length, ends.indexOf(end)))));
  });
  ends.forEach((end, index) => nodes.push(node(756, middle(ends.length, index), 140, end, end === region ? "" : "faint")));
  const label = "Routes of " + visible(modelId) + " from " + region + ": "
    + routes.map((route) => visible(route.passAsModelId) + " may run in " + destinationsText(route)).join("; ");
  return draw("svg", { viewBox: `0 0 900 ${height}`, role: "img", "aria-label": label }, ...lines, ...nodes);
}

function routesTable(routes) {
  return make("table", {},
    heads(["Pass as model id", "Way", "May run in"]),
    make("tbody", {}, ...routes.map((route) => make("tr", {},
      make("th", { scope: "row" }, make("span", { class: "id" }, visible(route.passAsModelId)), " ", copyButton(route.passAsModelId)),
      make("td", {}, route.via),
      make("td", {}, destinationsText(route))))));
}
