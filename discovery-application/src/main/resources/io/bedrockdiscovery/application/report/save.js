// What is saved is what is shown, in the form of `matrix --output csv` and `matrix --output json`.
function shownJson() {
  const view = shown();
  return {
    schemaVersion: MATRIX.schemaVersion,
    regions: view.regions,
    rows: view.rows,
    unknownRegions: MATRIX.unknownRegions.filter((unknown) => view.regions.includes(unknown.region)),
  };
}

function csvCell(value) {
  const raw = value === null || value === undefined ? "" : String(value);
  const text = (/^\s*[=+\-@\t\r]/.test(raw) ? "'" : "") + visible(raw);
  return /[",]/.test(text) || text.trim() !== text ? '"' + text.replaceAll('"', '""') + '"' : text;
}

function csvModes(model, region) {
  const cell = Object.hasOwn(model.cells, region) ? model.cells[region] : null;
  if (!cell) {
    return UNKNOWN.has(region) ? "unknown" : "";
  }
  const words = [...cell.modes];
  if (words.length === 0 || PARTIAL.has(region)) {
    words.push("unknown");
  }
  return words.concat(cell.stale ? ["(stale)"] : []).join(" ");
}

function shownCsv() {
  const view = shown();
  const header = ["modelId", "modelName", "providerName", "lifecycle", "endOfLife", "ending", "ended", ...view.regions];
  const lines = view.rows.map((model) => {
    const life = model.lifecycle || { status: null, endOfLife: null, ending: false, ended: false };
    return [model.modelId, model.modelName, model.providerName, life.status, life.endOfLife, life.ending, life.ended,
      ...view.regions.map((region) => csvModes(model, region))];
  });
  return [header, ...lines].map((line) => line.map(csvCell).join(",") + "\r\n").join("");
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  say("Saved " + name);
}
