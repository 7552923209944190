// The difference between two regions, among the models that the other filters leave.
function comparison(left, right) {
  const rows = MATRIX.rows.filter((model) => matchesModel(model));
  const cellOf = (model, region) => (Object.hasOwn(model.cells, region) ? model.cells[region] : null);
  const differing = [];
  for (const model of rows) {
    const one = cellOf(model, left);
    const other = cellOf(model, right);
    if (!one && !other) {
      continue;
    }
    const kind = !other ? "only in " + left : !one ? "only in " + right
      : one.modes.join() !== other.modes.join() ? "called in different ways" : "";
    if (kind) {
      differing.push({ model, one, other, kind });
    }
  }
  return differing;
}

function renderComparison() {
  const { left, right } = state;
  const section = byId("comparison");
  section.hidden = !left || !right || left === right;
  if (section.hidden) {
    return;
  }
  const unknown = [left, right].filter((region) => UNKNOWN.has(region));
  const differing = unknown.length > 0 ? [] : comparison(left, right);
  byId("comparison-heading").textContent = left + " compared with " + right;
  byId("comparison-note").textContent = unknown.length > 0
    ? unknown.join(" and ") + ": not known, so nothing can be compared"
    : counted(differing.length, "difference");
  byId("comparison-table").replaceChildren(
    heads(["Model", "Difference", left, right]),
    make("tbody", {}, ...differing.map(({ model, one, other, kind }) => row(
      make("button", { type: "button", class: "link id", onclick: () => openDetail(model.modelId, one ? left : right) }, visible(model.modelId)),
      [kind, one ? one.modes.join(", ") || "no way known" : "–", other ? other.modes.join(", ") || "no way known" : "–"]))));
}
