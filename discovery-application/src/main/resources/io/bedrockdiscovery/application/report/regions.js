const STATUS = new Map([
  ["known", ""],
  ["not-opted-in", "this account has not opted in"],
  ["not-offered", "Bedrock is not offered here"],
]);

function reasons(region) {
  if (region.failures.length === 0) {
    return STATUS.has(region.status) ? STATUS.get(region.status) : "not asked yet";
  }
  const said = new Map();
  for (const failure of region.failures) {
    const text = failure.reason + ": " + failure.message;
    said.set(text, [...(said.get(text) || []), failure.call]);
  }
  return [...said].map(([text, calls]) => (calls.length === 3 ? "" : calls.join(", ") + ": ") + visible(text)).join("; ");
}

// A number that was never asked for differs from one that could not be learnt.
function number(region, field) {
  return region[field] !== null ? String(region[field]) : STATUS.has(region.status) ? "–" : "not known";
}

function renderRegions() {
  byId("regions").replaceChildren(
    heads(["Region", "Country", "Geography", "Status", "Seen", "Models", "Profiles", "Latency", "Not known, or closed, because"]),
    make("tbody", {}, ...[...REGIONS.values()].map((region) => row(region.region, [
      region.country || "–",
      geographyLabel(region.geography),
      make("span", { class: region.status === "unknown" ? "bad" : region.status === "partial" ? "warn" : null }, region.status),
      make("span", { title: region.observedAt || "never", class: region.stale ? "warn" : null },
        age(region.observedAt) + (region.stale ? " *" : "")),
      number(region, "models"),
      number(region, "profiles"),
      region.latencyMs === null ? "–" : Math.round(region.latencyMs) + " ms",
      reasons(region) || "–",
    ]))));
}

function renderSummary() {
  const distinct = MATRIX.rows.length;
  byId("summary").textContent = counted(distinct, "model") + ", " + counted(MATRIX.regions.length, "region")
    + (DATA.account ? ", account " + DATA.account : "") + ", partition " + DATA.partition
    + ", as of " + DATA.generatedAt + " (" + age(DATA.generatedAt) + ")";
  byId("doubts").hidden = DATA.doubts.length === 0;
  byId("doubt-list").replaceChildren(...DATA.doubts.map((doubt) => make("li", {}, visible(doubt.message))));
}
