// What is shown. Every view and every export uses the answer of shown(), so that they cannot differ.
const FIELDS = ["q", "provider", "geography", "way", "life", "left", "right"];
const state = { q: "", provider: "", geography: "", way: "", life: "", left: "", right: "", callable: false, model: "", from: "" };

function matchesWords(model) {
  const words = state.q.toLowerCase().split(/\s+/).filter((word) => word);
  if (words.length === 0) {
    return true;
  }
  const strings = Object.keys(model.cells).flatMap((region) => [
    model.cells[region].passAsModelId || "",
    ...routesOf(model.modelId, region).map((route) => route.passAsModelId),
  ]);
  const text = [model.modelId, model.modelName || "", providerOf(model), ...new Set(strings)].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

function matchesModel(model) {
  return (!state.provider || providerOf(model) === state.provider)
    && (!state.life || lifeOf(model) === state.life)
    && !(state.callable && lifeOf(model) === "ended")
    && matchesWords(model);
}

function keepsCell(cell) {
  return (!state.way || cell.modes.includes(state.way)) && !(state.callable && cell.passAsModelId === null);
}

// Returns the regions and the models to show, each model with the cells to show.
function shown() {
  let regions = MATRIX.regions.filter((region) => !state.geography || geographyOf(region) === state.geography);
  const restricted = state.geography || state.way || state.callable;
  const rows = [];
  for (const model of MATRIX.rows) {
    if (!matchesModel(model)) {
      continue;
    }
    const cells = {};
    for (const region of regions) {
      if (Object.hasOwn(model.cells, region) && keepsCell(model.cells[region])) {
        cells[region] = model.cells[region];
      }
    }
    if (!restricted || Object.keys(cells).length > 0) {
      rows.push({ ...model, cells });
    }
  }
  if (state.callable) {
    // A region that is not known may have what can be called.
    regions = regions.filter((region) => UNKNOWN.has(region) || rows.some((model) => Object.hasOwn(model.cells, region)));
  }
  return { regions, rows };
}

function options(id, any, entries) {
  byId(id).replaceChildren(
    make("option", { value: "" }, any),
    ...entries.map(([value, label]) => make("option", { value }, visible(label))));
}

function fillFilters() {
  const providers = [...new Set(MATRIX.rows.map(providerOf))].sort((a, b) => a.localeCompare(b));
  const geographies = DATA.geographies.filter((each) =>
    MATRIX.regions.some((region) => geographyOf(region) === each.geography));
  const ways = [...WAYS.keys()].filter((way) =>
    MATRIX.rows.some((model) => Object.values(model.cells).some((cell) => cell.modes.includes(way))));
  options("provider", "all", providers.map((each) => [each, each]));
  options("geography", "all", geographies.map((each) => [each.geography, each.label]));
  options("way", "any", ways.map((way) => [way, way]));
  options("life", "any", [...LIVES]);
  options("left", "no region", MATRIX.regions.map((region) => [region, region]));
  options("right", "no region", MATRIX.regions.map((region) => [region, region]));
}
