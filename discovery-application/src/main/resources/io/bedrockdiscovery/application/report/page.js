function render() {
  const view = shown();
  renderMatrix(view);
  renderTimeline(view);
  renderComparison();
  byId("count").textContent = view.rows.length + " of " + counted(MATRIX.rows.length, "model") + " in "
    + view.regions.length + " of " + counted(MATRIX.regions.length, "region")
    + (view.rows.length === 0 ? ". Clear a filter to see more." : "");
}

function changed() {
  for (const field of FIELDS) {
    state[field] = byId(field).value;
  }
  state.callable = byId("callable").checked;
  writeAddress();
  render();
}

function readAndRender() {
  readAddress();
  render();
  if (state.model) {
    openDetail(state.model, state.from);
  } else if (byId("detail").open) {
    byId("detail").close();
  }
}

function start() {
  fillFilters();
  renderSummary();
  renderLegend();
  renderRegions();
  byId("filters").addEventListener("input", changed);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => {
    byId("filters").reset();
    changed();
    byId("q").focus();
  });
  byId("save-csv").addEventListener("click", () => save("bedrock-matrix.csv", "text/csv", shownCsv()));
  byId("save-json").addEventListener("click", () =>
    save("bedrock-matrix.json", "application/json", JSON.stringify(shownJson(), null, 2)));
  byId("skip").addEventListener("click", () => byId("matrix-heading").focus());
  byId("detail").addEventListener("close", closedDetail);
  addEventListener("hashchange", readAndRender);
  readAndRender();
}

start();
