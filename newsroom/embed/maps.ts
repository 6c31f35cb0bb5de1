const usualZoom = 14;
const degrees = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
const pair = new RegExp(`^${degrees},\\s*${degrees}$`);

function placeOf(latitude?: string, longitude?: string, zoom?: string): string | null {
  const [north, east] = [Number(latitude), Number(longitude)];
  if (!latitude || !longitude || Math.abs(north) > 85 || Math.abs(east) > 180) return null;
  const near = Math.min(Math.max(Math.round(Number(zoom ?? usualZoom)) || usualZoom, 1), 19);
  const short = (number: number) => String(Number(number.toFixed(5)));
  return `${short(north)},${short(east)},${near}`;
}

/** The place that an address of OpenStreetMap or Google Maps names by its degrees. */
export function mapIdFrom({ hostname, pathname, searchParams, hash }: URL): string | null {
  if (hostname.endsWith("openstreetmap.org")) {
    const [, zoom, latitude, longitude] =
      new RegExp(`[#&]map=(\\d+(?:\\.\\d+)?)/${degrees}/${degrees}`).exec(hash) ?? [];
    const [north, east] = [searchParams.get("mlat"), searchParams.get("mlon")];
    return north && east ? placeOf(north, east, zoom) : placeOf(latitude, longitude, zoom);
  }
  if (!hostname.startsWith("maps.") && !pathname.startsWith("/maps")) return null;
  const [, pinNorth, pinEast] = new RegExp(`!3d${degrees}!4d${degrees}`).exec(pathname) ?? [];
  const [, latitude, longitude, zoom] =
    new RegExp(`/@${degrees},${degrees},(\\d+(?:\\.\\d+)?)z`).exec(pathname) ?? [];
  if (pinNorth) return placeOf(pinNorth, pinEast, zoom);
  if (latitude) return placeOf(latitude, longitude, zoom);
  const asked = ["q", "query", "ll", "center"]
    .map((name) => pair.exec(searchParams.get(name) ?? ""))
    .find(Boolean);
  return placeOf(asked?.[1], asked?.[2], searchParams.get("z") ?? undefined);
}

function partsOf(id: string) {
  const [north = 0, east = 0, zoom = usualZoom] = id.split(",").map(Number);
  return { north, east, zoom };
}

export function mapPage(id: string): string {
  const { north, east, zoom } = partsOf(id);
  return `https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=${zoom}/${north}/${east}`;
}

/** What is seen around the place: a frame is asked for edges, not for nearness. */
export function mapFrame(id: string): string {
  const { north, east, zoom } = partsOf(id);
  const wide = 360 / 2 ** zoom;
  const high = wide / 2;
  const edges = [east - wide, north - high, east + wide, north + high].map((each) => Number(each.toFixed(5)));
  return `https://www.openstreetmap.org/export/embed.html?bbox=${edges.join(",")}&layer=mapnik&marker=${north},${east}`;
}
