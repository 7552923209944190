// The filters are in the address after #, so that a link shows what its sender saw.
function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const field of FIELDS) {
    const value = asked.get(field) || "";
    const input = byId(field);
    // A value that is not offered would show nothing and not tell why.
    state[field] = input.tagName !== "SELECT" || [...input.options].some((each) => each.value === value) ? value : "";
    input.value = state[field];
  }
  state.callable = asked.get("callable") === "1";
  byId("callable").checked = state.callable;
  const model = asked.get("model") || "";
  state.model = MATRIX.rows.some((each) => each.modelId === model) ? model : "";
  state.from = asked.get("from") || "";
}

function writeAddress() {
  const kept = new URLSearchParams();
  for (const field of FIELDS) {
    if (state[field]) {
      kept.set(field, state[field]);
    }
  }
  if (state.callable) {
    kept.set("callable", "1");
  }
  if (state.model) {
    kept.set("model", state.model);
    if (state.from) {
      kept.set("from", state.from);
    }
  }
  history.replaceState(null, "", "#" + kept);
}
