import { lay, put } from "./canvas";
import { type Color, clamp01, hex, mix, scale, smooth, tint } from "./color";
import type { Noise } from "./noise";
import { hash2 } from "./random";
import type { Ray } from "./rays";

/** A straight street between two rows of buildings that runs away along z. */
export type Street = {
  noise: Noise;
  half: number;
  ambient: Color;
  haze: Color;
  clear: number;
  shopLight: number;
  windows: number;
  seed: number;
};

const stories = 3.4;
const shopWidth = 5;
const signs = [
  hex("#ffb14a"),
  hex("#fff0cf"),
  hex("#ff6a4a"),
  hex("#59c6d8"),
  hex("#ffd884"),
  hex("#8fe0a0"),
];
const walls = [hex("#a08a6c"), hex("#b6a483"), hex("#8a765c"), hex("#c0b193")];

/** Lights the facade a ray meets; returns the distance, or infinity for open sky, which stays as painted. */
export function meetStreet(street: Street, ray: Ray, out: Float32Array): number {
  const side = ray.dx > 0 ? 1 : -1;
  const distance = (side * street.half - ray.ox) / ray.dx;
  const z = ray.oz + ray.dz * distance;
  const y = ray.oy + ray.dy * distance;
  const house = Math.floor(z / 11 + side * 0.37);
  const top = 8 + hash2(house, side, street.seed) * 8;
  if (distance > 400 || z < -2 || y > top || y < 0 || z > 170) return Number.POSITIVE_INFINITY;
  const { noise } = street;
  const wear = 0.85 + noise.fbm(z * 0.6, y * 0.5 + side * 9, 4) * 0.5;
  const wall = walls[Math.floor(hash2(house, side, street.seed + 1) * walls.length)];
  for (let band = 0; band < 3; band += 1) out[band] = wall[band] * street.ambient[band] * wear;
  const spill = Math.exp(-y / 3.2) * street.shopLight;
  for (let band = 0; band < 3; band += 1) out[band] += wall[band] * hex("#ffb668")[band] * spill * 0.4;
  const shop = Math.floor(z / shopWidth);
  const inShop = (z / shopWidth + 50) % 1;
  const kind = hash2(shop, side, street.seed + 2);
  if (y < 2.9 && inShop > 0.08 && inShop < 0.92) drawShop(street, out, kind, inShop, y, z);
  else if (y < 3.6 && inShop > 0.06 && inShop < 0.94 && kind < 0.75) {
    const sign = signs[Math.floor(hash2(shop, side, street.seed + 3) * signs.length)];
    const letters = noise.fbm(z * 6, y * 5, 3) > 0.06 && y > 3.05 && y < 3.45 ? 0.25 : 1;
    put(out, sign, street.shopLight * (0.35 + 0.8 * kind) * letters + 0.12);
  } else if (y > 4) drawUpper(street, out, z, y, side);
  lay(out, street.haze, 1 - Math.exp(-distance / street.clear));
  return distance;
}

function drawShop(
  street: Street,
  out: Float32Array,
  kind: number,
  across: number,
  y: number,
  z: number,
): void {
  if (kind > 0.8) {
    put(out, mix(hex("#4a5258"), hex("#6c6a60"), kind), 0.22 + 0.12 * Math.sin(y * 34));
    return;
  }
  const row = Math.floor(y / 0.42);
  const slot = z * (5 + (row % 3) * 2.2);
  const goods = hash2(Math.floor(slot), row, street.seed + 4);
  const board = (y / 0.42) % 1 < 0.12 ? 0.45 : 1;
  const gap = 0.75 + 0.25 * smooth(0, 0.25, slot - Math.floor(slot));
  const light =
    street.shopLight * (0.4 + 0.8 * smooth(0, 2.6, y)) * (0.45 + 0.75 * Math.sin(across * Math.PI));
  const tone = mix(hex("#d9a460"), mix(signs[Math.floor(goods * signs.length)], hex("#5a3a24"), 0.5), 0.5);
  put(out, tone, light * board * gap * (0.35 + goods * 0.5) + 0.02);
}

function drawUpper(street: Street, out: Float32Array, z: number, y: number, side: number): void {
  const bay = (z / 2.4 + 60) % 1;
  const floor = (y / stories) % 1;
  if (bay < 0.3 || bay > 0.72 || floor < 0.3 || floor > 0.8) {
    if (floor < 0.05) put(out, [out[0], out[1], out[2]], 0.6);
    return;
  }
  const choice = hash2(Math.floor(z / 2.4), Math.floor(y / stories) + side * 40, street.seed + 5);
  if (choice < street.windows)
    put(out, mix(hex("#ffc070"), hex("#fff0d0"), choice / street.windows), 0.55 * street.shopLight);
  else for (let band = 0; band < 3; band += 1) out[band] = out[band] * 0.3 + street.haze[band] * 0.12;
}

/** The look of paving under the street's lamps, before any reflection. */
export function pave(street: Street, x: number, z: number): Color {
  const { noise } = street;
  const grain = 0.8 + noise.fbm(x * 2.4, z * 2.4, 4) * 0.7;
  const kerb = smooth(0.08, 0.02, Math.abs(Math.abs(x) - street.half * 0.62)) * 0.4;
  const lamp =
    Math.exp(-((street.half - Math.abs(x)) / 2.4)) *
    street.shopLight *
    (0.6 + 0.5 * noise.at(z * 0.3, x > 0 ? 4 : 9));
  const stone = scale(mix(hex("#4c4a48"), hex("#77716a"), kerb), grain);
  return tint(stone, mix(street.ambient, hex("#ffb668"), clamp01(lamp)));
}
