import type { Random } from "./random";
import { polygon, rectangle, stroke } from "./vector";

const boxColors = ["#8a3a2a", "#2f5a72", "#b0762a", "#4a6a4c", "#8d8a80", "#6a3040", "#31566a", "#a65a30"];

/** A ship-to-shore gantry crane as SVG. */
export function gantry(x: number, y: number, u: number, color: string, raised: boolean): string {
  const leg = (from: number, to: number, width: number): string =>
    stroke(`M${x + from * u},${y} L${x + to * u},${y - 52 * u}`, color, width * u);
  const boom = raised
    ? `M${x - 10 * u},${y - 52 * u} L${x - 40 * u},${y - 92 * u}`
    : `M${x - 10 * u},${y - 52 * u} L${x - 62 * u},${y - 52 * u}`;
  const tip = raised ? `${x - 40 * u},${y - 92 * u}` : `${x - 58 * u},${y - 52 * u}`;
  return [
    leg(-10, -10, 2.6),
    leg(16, 16, 2.6),
    stroke(
      `M${x - 10 * u},${y - 18 * u} L${x + 16 * u},${y - 18 * u} M${x - 10 * u},${y - 18 * u} L${x + 16 * u},${y - 50 * u}`,
      color,
      1.5 * u,
    ),
    stroke(
      `M${x - 10 * u},${y - 52 * u} L${x + 34 * u},${y - 52 * u} M${x - 10 * u},${y - 50 * u} L${x + 34 * u},${y - 50 * u}`,
      color,
      2.4 * u,
    ),
    stroke(boom, color, 2.6 * u),
    stroke(`M${x - 10 * u},${y - 52 * u} L${x},${y - 78 * u} L${x + 16 * u},${y - 52 * u}`, color, 1.9 * u),
    stroke(`M${x},${y - 78 * u} L${tip} M${x},${y - 78 * u} L${x + 32 * u},${y - 52 * u}`, color, 0.8 * u),
    rectangle(x + 18 * u, y - 60 * u, 14 * u, 8 * u, color),
    raised
      ? ""
      : rectangle(x - 36 * u, y - 50 * u, 5 * u, 4 * u, color) +
        stroke(`M${x - 34 * u},${y - 48 * u} L${x - 34 * u},${y - 30 * u}`, color, 0.6 * u) +
        rectangle(x - 40 * u, y - 30 * u, 12 * u, 5 * u, "#6a3428"),
  ].join("");
}

/** Stacked shipping containers as SVG. */
export function stack(
  random: Random,
  x: number,
  y: number,
  columns: number,
  rows: number,
  wide: number,
  tall: number,
): string {
  let parts = "";
  for (let column = 0; column < columns; column += 1) {
    const high = random.integer(Math.max(1, rows - 2), rows);
    for (let row = 0; row < high; row += 1)
      parts += rectangle(
        x + column * wide,
        y - (row + 1) * tall,
        wide - 1,
        tall - 0.8,
        random.pick(boxColors),
      );
  }
  return parts;
}

/** A container ship, bow to the left, as SVG. */
export function ship(random: Random, x: number, y: number, long: number, hull: string): string {
  const l = long;
  return [
    stack(random, x + l * 0.1, y - l * 0.1, 17, 5, l * 0.038, l * 0.02),
    polygon(
      [
        x,
        y - l * 0.125,
        x + l * 0.05,
        y - l * 0.1,
        x + l,
        y - l * 0.1,
        x + l * 0.985,
        y,
        x + l * 0.05,
        y,
        x + l * 0.025,
        y - l * 0.05,
      ],
      hull,
    ),
    polygon(
      [x + l * 0.028, y - l * 0.022, x + l * 0.988, y - l * 0.022, x + l * 0.985, y, x + l * 0.05, y],
      "#7a2e26",
    ),
    rectangle(x + l * 0.8, y - l * 0.27, l * 0.1, l * 0.17, "#ded8ca"),
    rectangle(x + l * 0.785, y - l * 0.255, l * 0.13, l * 0.02, "#e8e3d6"),
    rectangle(x + l * 0.795, y - l * 0.249, l * 0.11, l * 0.009, "#2d3740"),
    rectangle(x + l * 0.92, y - l * 0.2, l * 0.036, l * 0.1, "#2f5a72"),
    stroke(
      `M${x + l * 0.85},${y - l * 0.27} L${x + l * 0.85},${y - l * 0.33} M${x + l * 0.06},${y - l * 0.11} L${x + l * 0.06},${y - l * 0.19}`,
      "#b5b0a4",
      l * 0.004,
    ),
  ].join("");
}
