function fact(name, value) {
  return value ? [make("dt", {}, name), make("dd", {}, value)] : [];
}

function facts(model) {
  const life = model.lifecycle || {};
  const day = (time) => (time ? time.slice(0, 10) : null);
  return make("dl", {},
    ...fact("Name", model.modelName && visible(model.modelName)),
    ...fact("Provider", visible(providerOf(model))),
    ...fact("Lifecycle", life.status ? visible(life.status) + (life.ended ? ", ended" : life.ending ? ", ending" : "") : "not known"),
    ...fact("Start of life", day(life.startOfLife)),
    ...fact("Legacy from", day(life.legacy)),
    ...fact("Extended access from", day(life.extendedAccess)),
    ...fact("End of life", day(life.endOfLife) || "none announced"));
}

// Each exact string once, with the regions from which it is the one to pass.
function strings(model) {
  const regions = new Map();
  for (const [region, cell] of Object.entries(model.cells)) {
    if (cell.passAsModelId) {
      regions.set(cell.passAsModelId, [...(regions.get(cell.passAsModelId) || []), region]);
    }
  }
  if (regions.size === 0) {
    return [make("p", {}, "Nothing can be passed as the model id without preparation.")];
  }
  return [...regions].map(([string, from]) => make("div", { class: "string" },
    make("code", {}, visible(string)), copyButton(string),
    make("span", { class: "where" }, "from " + from.join(", "))));
}

function renderRoutes(model, region, place) {
  const routes = routesOf(model.modelId, region);
  if (routes.length === 0) {
    place.replaceChildren(make("p", {}, "No route is known from " + region + "."));
    return;
  }
  place.replaceChildren(
    make("div", { class: "scroller drawing", tabindex: 0, role: "group", "aria-label": "Drawing of the routes" },
      drawRoutes(model.modelId, region, routes)),
    make("div", { class: "scroller", tabindex: 0, role: "group", "aria-label": "Table of the routes" }, routesTable(routes)));
}

function openDetail(modelId, region) {
  const model = MATRIX.rows.find((each) => each.modelId === modelId);
  const regions = Object.keys(model.cells);
  const chosen = regions.includes(region) ? region : regions[0];
  state.model = modelId;
  state.from = chosen || "";
  writeAddress();
  const dialog = byId("detail");
  const place = make("div", {});
  const picker = make("select", {
    onchange: (event) => {
      state.from = event.target.value;
      writeAddress();
      renderRoutes(model, state.from, place);
    },
  }, ...regions.map((each) => make("option", { value: each, selected: each === chosen }, each)));
  dialog.replaceChildren(
    make("div", { class: "top" },
      make("h2", { id: "detail-heading", class: "id" }, visible(modelId)),
      make("button", { type: "button", id: "close", onclick: () => dialog.close() }, "Close")),
    facts(model),
    make("h3", {}, "Exact strings"), ...strings(model),
    make("h3", {}, make("label", {}, "Routes from ", picker)), place);
  if (chosen) {
    renderRoutes(model, chosen, place);
  } else {
    place.replaceChildren(make("p", {}, "No region lists it."));
  }
  if (!dialog.open) {
    dialog.showModal();
  }
}

function closedDetail() {
  const id = state.model;
  state.model = "";
  state.from = "";
  writeAddress();
  // The matrix may have been made again since the dialog opened.
  if (document.activeElement === document.body) {
    const button = [...document.querySelectorAll("#matrix button[data-model]")].find((each) => each.dataset.model === id);
    if (button) {
      button.focus();
    }
  }
}
