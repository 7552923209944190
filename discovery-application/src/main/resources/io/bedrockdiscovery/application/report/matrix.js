function letters(cell) {
  return cell.modes.map((mode) => WAYS.get(mode) || "x").join("");
}

// Letters for the eye, and words for those who hear them.
function mark(letters, words, kind) {
  return make("span", { role: "img", "aria-label": words, title: words, class: kind }, letters);
}

function cellText(cell, region) {
  if (!cell) {
    return UNKNOWN.has(region)
      ? mark("?", region + " is not known", "bad")
      : mark("·", "not listed", "faint");
  }
  const words = cell.modes.length === 0 ? "listed, but no way to call it is known" : cell.modes.join(", ");
  const more = cell.modes.length > 0 && PARTIAL.has(region);
  const title = words + (more ? ", perhaps more" : "") + (cell.stale ? " (from an earlier scan)" : "") + (cell.passAsModelId ? "" : "; nothing to pass");
  return mark((letters(cell) || "?") + (more ? "?" : "") + (cell.stale ? "*" : ""), title,
    "chip " + letters(cell).slice(0, 1));
}

function geographyGroups(regions) {
  const groups = new Map();
  for (const each of DATA.geographies) {
    const members = regions.filter((region) => geographyOf(region) === each.geography);
    if (members.length > 0) {
      groups.set(each, members);
    }
  }
  return groups;
}

function matrixHead(groups) {
  const corner = make("th", { scope: "col", rowspan: 2, class: "corner" }, "Model");
  const top = [...groups].map(([geography, members]) =>
    make("th", { scope: "colgroup", colspan: members.length, class: "geo", title: geography.label },
      members.length > 3 ? geography.label : geography.geography));
  const below = [...groups.values()].flatMap((members) => members.map((region, index) => {
    const doubt = UNKNOWN.has(region) || PARTIAL.has(region) ? "?" : REGIONS.get(region).stale ? "*" : "";
    const title = UNKNOWN.has(region) ? region + " is not known" : region
      + (PARTIAL.has(region) ? " is known in part" : "") + ", seen " + age(REGIONS.get(region).observedAt);
    return make("th", { scope: "col", class: "region" + (index === 0 ? " first" : "") + (doubt ? " warn" : ""), title },
      region + (doubt ? " " + doubt : ""));
  }));
  return make("thead", {}, make("tr", {}, corner, ...top), make("tr", {}, ...below));
}

function modelRow(model, groups) {
  const life = lifeOf(model);
  const name = make("button", {
    type: "button", class: "link id", "data-model": model.modelId, onclick: () => openDetail(model.modelId, ""),
  }, visible(model.modelId));
  const tag = life === "active" ? null : make("span", { class: "tag " + (life === "ended" ? "bad" : "warn") },
    life === "ended" ? "ended" : model.lifecycle.endOfLife ? "until " + model.lifecycle.endOfLife.slice(0, 10) : "legacy");
  const cells = [...groups.values()].flatMap((members) => members.map((region, index) =>
    make("td", {
      class: index === 0 ? "first" : null,
      onclick: model.cells[region] ? () => openDetail(model.modelId, region) : () => {},
    }, cellText(model.cells[region], region))));
  return make("tr", { class: life === "ended" ? "over" : null }, make("th", { scope: "row" }, name, tag), ...cells);
}

function renderMatrix(view) {
  const groups = geographyGroups(view.regions);
  const bodies = [...LIVES].map(([life, label]) => {
    const rows = view.rows.filter((model) => lifeOf(model) === life);
    return rows.length === 0 ? null : make("tbody", {},
      make("tr", { class: "group" },
        make("th", { scope: "rowgroup", colspan: view.regions.length + 1 }, make("span", {}, label + " (" + rows.length + ")"))),
      ...rows.map((model) => modelRow(model, groups)));
  });
  byId("matrix").replaceChildren(
    make("caption", { class: "unseen" }, "Models by regions, with the ways to call each model from each region"),
    matrixHead(groups),
    ...bodies.filter((body) => body !== null));
}

function renderLegend() {
  byId("legend").replaceChildren(
    ...[...WAYS].map(([way, letter]) => make("li", {}, make("span", { class: "chip " + letter }, letter), " " + way)),
    make("li", {}, "· not listed"),
    make("li", {}, "? not known"),
    make("li", {}, "* from an earlier scan"));
}
