import { lay } from "./canvas";
import { type CityBlocks, type CityHit, emptyHit, hitCity } from "./city-blocks";
import { type Color, hex, mix, smooth } from "./color";
import type { Noise } from "./noise";
import { hash2 } from "./random";
import type { Ray, RayShader } from "./rays";

/** The light and air of a town. */
export type CityLight = {
  sun: readonly [number, number, number];
  sunColor: Color;
  ambient: Color;
  haze: Color;
  /** Distance in metres at which haze hides two thirds. */
  clear: number;
  walls: readonly Color[];
  /** Share of windows with a lamp behind them. */
  lamps: number;
  lampColor?: Color;
  /** Light that lies in the streets at night. */
  streetGlow?: Color;
};

/** Plaster and brick of the plains. */
export const brickWalls = [
  hex("#c9a878"),
  hex("#b8946a"),
  hex("#d8c4a0"),
  hex("#a8896a"),
  hex("#cdbfa6"),
  hex("#b59d84"),
];

const floorHeight = 3.2;
const bayWidth = 2.8;

/** A ray shader that also tells how far the ray went, infinitely far for the sky. */
export type CityShader = (...parameters: Parameters<RayShader>) => number;

/** Makes a ray shader that lights a town. Pixels that meet nothing keep the sky already painted. */
export function lightCity(city: CityBlocks, light: CityLight, noise: Noise, limit: number): CityShader {
  const hit = emptyHit();
  const shadowHit = emptyHit();
  const shadowRay: Ray = { ox: 0, oy: 0, oz: 0, dx: light.sun[0], dy: light.sun[1], dz: light.sun[2] };
  const night = light.lamps > 0.1;
  return (ray, out) => {
    hitCity(city, ray, limit, hit);
    if (hit.face === 0) return Number.POSITIVE_INFINITY;
    const fine = hit.distance < 260 ? 4 : 2;
    const base = surfaceColor(hit, light, noise, fine);
    let sun = sunOn(hit, light.sun);
    if (sun > 0 && !night && hit.distance < 700) {
      shadowRay.ox = hit.x + (hit.face === 3 ? hit.facing * 0.05 : 0);
      shadowRay.oy = hit.y + 0.05;
      shadowRay.oz = hit.z + (hit.face === 4 ? hit.facing * 0.05 : 0);
      hitCity(city, shadowRay, 260, shadowHit);
      if (shadowHit.face > 1) sun = 0;
    }
    const occlusion =
      hit.face === 1
        ? 0.55
        : hit.face === 2
          ? 0.8 + 0.2 * smooth(0, 1.4, hit.across)
          : 0.5 + 0.5 * smooth(0, 14, hit.y);
    for (let band = 0; band < 3; band += 1)
      out[band] = base[band] * (light.ambient[band] * occlusion + light.sunColor[band] * sun);
    if (light.streetGlow) {
      const low = hit.face === 1 ? 1 : hit.face === 2 ? 0.02 : Math.exp(-hit.y / 6);
      const pool = 0.35 + 0.65 * smooth(-0.2, 0.5, noise.at(hit.x * 0.05, hit.z * 0.05));
      for (let band = 0; band < 3; band += 1) out[band] += base[band] * light.streetGlow[band] * low * pool;
    }
    if (hit.face > 2) openWindows(hit, light, out);
    lay(out, light.haze, 1 - Math.exp(-hit.distance / light.clear));
    return hit.distance;
  };
}

function sunOn(hit: CityHit, sun: readonly [number, number, number]): number {
  if (hit.face <= 2) return sun[1];
  return Math.max(0, (hit.face === 3 ? sun[0] : sun[2]) * hit.facing);
}

function surfaceColor(hit: CityHit, light: CityLight, noise: Noise, octaves: number): Color {
  if (hit.face === 1)
    return mix(hex("#6f675c"), hex("#8c8272"), 0.5 + noise.fbm(hit.x * 0.08, hit.z * 0.08, octaves));
  const wall = light.walls[Math.floor(hit.id * light.walls.length)];
  if (hit.face === 2) {
    const parapet = smooth(0.5, 0.35, hit.across);
    const wear =
      0.78 +
      noise.fbm(hit.x * 0.22, hit.z * 0.22, octaves) * 0.5 +
      (hash2(Math.floor(hit.x / 3), Math.floor(hit.z / 3), 3) - 0.5) * 0.12;
    const roof = mix(wall, hex("#9a8c78"), 0.55);
    return mix([roof[0] * wear, roof[1] * wear, roof[2] * wear], wall, parapet);
  }
  const wear =
    0.9 +
    noise.fbm((hit.x + hit.z) * 0.25, hit.y * 0.12, octaves) * 0.35 -
    smooth(1.4, 0, hit.top - hit.y) * 0.08;
  return [wall[0] * wear, wall[1] * wear, wall[2] * wear];
}

function openWindows(hit: CityHit, light: CityLight, out: Float32Array): void {
  const bay = hit.across / bayWidth;
  const floor = hit.y / floorHeight;
  const seed = Math.floor(hit.id * 8191) + hit.face * 31 + hit.facing;
  const shop = floor < 1 ? 0.9 : 0.66 + hit.id * 0.16;
  const inBay = bay % 1;
  const inFloor = floor % 1;
  // Sparse facades: some bays are blank walls, as on old houses.
  if (hash2(Math.floor(bay), 5, seed) < 0.22 || hit.top - hit.y < 0.9) return;
  if (inBay < 0.24 || inBay > shop || inFloor < 0.28 || inFloor > 0.8) {
    if (inFloor < 0.06 && hit.id > 0.6) for (let band = 0; band < 3; band += 1) out[band] *= 0.78;
    return;
  }
  const choice = hash2(Math.floor(bay), Math.floor(floor), seed);
  const frame = smooth(0.24, 0.29, inBay) * smooth(shop, shop - 0.05, inBay) * smooth(0.28, 0.33, inFloor);
  const lamp = light.lampColor;
  if (lamp && choice < light.lamps) {
    const power = 0.35 + 1.2 * hash2(Math.floor(bay), Math.floor(floor), seed + 9) ** 2;
    const cool = hash2(Math.floor(floor), Math.floor(bay), seed + 4) > 0.7 ? 1 : 0;
    out[0] = lamp[0] * power * (1 - cool * 0.45);
    out[1] = lamp[1] * power;
    out[2] = lamp[2] * power * (1 + cool * 1.6);
    return;
  }
  const glass = 0.3 + choice * 0.25;
  for (let band = 0; band < 3; band += 1)
    out[band] = out[band] * (1 - frame) + (out[band] * glass + light.ambient[band] * 0.05) * frame;
}
