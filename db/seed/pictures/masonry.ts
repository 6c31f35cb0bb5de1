import { type Color, hex, mix, scale } from "./color";
import type { Noise } from "./noise";
import { hash2 } from "./random";

/** Old bricks in courses, with their joints and wear. */
export function brickTone(noise: Noise, u: number, v: number): Color {
  const course = Math.floor(v / 0.075);
  const along = u / 0.24 + (course % 2) * 0.5;
  const joint = (v / 0.075) % 1 < 0.16 || ((along % 1) + 1) % 1 < 0.06 ? 0.72 : 1;
  const id = hash2(Math.floor(along), course, 3);
  const wear = 0.82 + id * 0.3 + noise.fbm(u * 1.3, v * 1.3, 4) * 0.5;
  return scale(mix(hex("#b98f5e"), hex("#d2ad78"), id), joint * wear);
}

/** The half-width of a pointed arch opening at a height, or 0 above its tip. */
export function archHalf(y: number, half: number, spring: number, rise: number): number {
  if (y <= spring) return half;
  const t = (y - spring) / rise;
  if (t >= 1) return 0;
  // Two arcs that meet in a point: wide near the springing and steep near the tip.
  return half * (1 - t ** 1.7) ** 0.75;
}

/** Whether a point across an opening lies inside a pointed arch. */
export function insideArch(across: number, y: number, half: number, spring: number, rise: number): boolean {
  return y >= 0 && Math.abs(across) < archHalf(y, half, spring, rise);
}

/** A repeating coordinate centred on zero: -size/2 to size/2. */
export function repeat(value: number, size: number): number {
  return value - Math.round(value / size) * size;
}
