const DATA = JSON.parse(byId("data").textContent);
const MATRIX = DATA.matrix;
const DAY = 24 * 60 * 60 * 1000;

const WAYS = new Map([
  ["on-demand", "o"],
  ["profile", "p"],
  ["global-profile", "g"],
  ["application-profile", "a"],
  ["provisioned", "t"],
]);

const REGIONS = new Map(DATA.regions.map((region) => [region.region, { ...region, ...DATA.places[region.region] }]));

// The regions whose list of models was never seen: nothing can be said about what they lack.
const UNKNOWN = new Set(
  MATRIX.regions.filter((region) => !REGIONS.has(region) || REGIONS.get(region).models === null));

// The regions of which a list of profiles is not known: a model may be called in more ways than are shown.
const PARTIAL = new Set(MATRIX.unknownRegions
  .filter((each) => each.call !== "models" && !UNKNOWN.has(each.region))
  .map((each) => each.region));

function geographyOf(region) {
  return REGIONS.has(region) ? REGIONS.get(region).geography : "ELSE";
}

function geographyLabel(geography) {
  const found = DATA.geographies.find((each) => each.geography === geography);
  return found ? found.label : geography;
}

function lifeOf(model) {
  const life = model.lifecycle;
  if (life && life.ended) {
    return "ended";
  }
  return life && (life.ending || life.status === "LEGACY") ? "ending" : "active";
}

const LIVES = new Map([
  ["active", "Active"],
  ["ending", "Legacy or ending"],
  ["ended", "Ended"],
]);

function providerOf(model) {
  return model.providerName || model.modelId.split(".")[0];
}

function routesOf(modelId, region) {
  const byRegion = Object.hasOwn(DATA.routes, modelId) ? DATA.routes[modelId] : {};
  return Object.hasOwn(byRegion, region) ? byRegion[region] : [];
}

function destinationsText(route) {
  const to = DATA.destinations[route.to];
  if (to.anywhere) {
    return "anywhere in partition " + DATA.partition;
  }
  const named = to.regions.join(", ");
  return to.complete ? named : named ? named + ", perhaps more" : "unknown";
}

function age(time) {
  if (!time) {
    return "never";
  }
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(time)) / 60000));
  if (minutes < 2) {
    return "just now";
  }
  if (minutes < 60) {
    return minutes + " min ago";
  }
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? hours + " h ago" : counted(Math.floor(hours / 24), "day") + " ago";
}

// How many there are, with the noun: 1 region, 2 regions.
function counted(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}
