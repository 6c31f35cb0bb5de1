/** A colour in linear light; 1 is display white and larger values are brighter than white. */
export type Color = readonly [number, number, number];

/** Converts one sRGB component (0 to 1) to linear light. */
export function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Converts one linear component to sRGB (0 to 1). */
export function toDisplay(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

const known = new Map<string, Color>();

/** Reads "#rrggbb" as a linear colour; remembered, so that shaders may call it freely. */
export function hex(code: string): Color {
  const found = known.get(code);
  if (found) return found;
  const color = readHex(code);
  known.set(code, color);
  return color;
}

function readHex(code: string): Color {
  const value = Number.parseInt(code.slice(1), 16);
  return [toLinear((value >> 16) / 255), toLinear(((value >> 8) & 255) / 255), toLinear((value & 255) / 255)];
}

/** Blends two colours; 0 gives the first and 1 the second. */
export function mix(from: Color, to: Color, amount: number): Color {
  return [
    from[0] + (to[0] - from[0]) * amount,
    from[1] + (to[1] - from[1]) * amount,
    from[2] + (to[2] - from[2]) * amount,
  ];
}

/** Multiplies a colour by a number. */
export function scale(color: Color, factor: number): Color {
  return [color[0] * factor, color[1] * factor, color[2] * factor];
}

/** Multiplies two colours, as light on a surface. */
export function tint(color: Color, light: Color): Color {
  return [color[0] * light[0], color[1] * light[1], color[2] * light[2]];
}

/** Clamps to [0, 1]. */
export function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}

/** A smooth step from 0 at `low` to 1 at `high`; also works with `low` above `high`. */
export function smooth(low: number, high: number, value: number): number {
  const t = clamp01((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}
