import { line, wire } from "./brush";
import type { Canvas } from "./canvas";
import type { Color } from "./color";
import { polygon, rectangle, stroke } from "./vector";

/** A standing or walking person, seen from a distance, as SVG; some wear long robes. */
export function person(x: number, y: number, tall: number, color: string): string {
  const u = tall / 10;
  const way = Math.round(x) % 2 === 0 ? 1 : -1;
  const at = (dx: number, dy: number): string =>
    `${(x + dx * u * way).toFixed(1)},${(y + dy * u).toFixed(1)}`;
  const robe = Math.round(x * 7) % 3 === 0;
  const head = `<ellipse cx="${x + 0.08 * u * way}" cy="${y - 9.3 * u}" rx="${0.52 * u}" ry="${0.68 * u}"/>`;
  const trunk = `<path d="M${at(-0.25, -8.8)} Q${at(-1.15, -8.5)} ${at(-1.25, -7.9)} L${at(-1.5, -5.6)} L${at(-1.3, -4.5)} L${at(-1.02, -4.6)} L${at(-1.05, -5.6)} L${at(-0.85, -7)} L${at(-0.85, -4.6)} L${at(0.85, -4.6)} L${at(0.85, -7)} L${at(1.15, -5.7)} L${at(1.55, -4.7)} L${at(1.8, -4.9)} L${at(1.5, -6)} L${at(1.2, -7.9)} Q${at(1.05, -8.5)} ${at(0.3, -8.8)} Z"/>`;
  const legs = robe
    ? `<path d="M${at(-0.9, -5.2)} L${at(0.9, -5.2)} L${at(1.2, -0.5)} L${at(-1.05, -0.5)} Z M${at(-0.7, -0.6)} L${at(-0.1, -0.6)} L${at(0.1, 0)} L${at(-0.7, 0)} Z M${at(0.3, -0.6)} L${at(0.8, -0.6)} L${at(1.1, -0.1)} L${at(0.4, -0.1)} Z"/>`
    : `<path d="M${at(-0.88, -4.8)} L${at(0.1, -4.8)} L${at(-0.2, -2.4)} L${at(-0.5, -0.2)} L${at(-1.15, -0.1)} L${at(-0.95, -2.5)} Z M${at(0, -4.8)} L${at(0.88, -4.8)} L${at(0.85, -2.6)} L${at(1.15, -0.2)} L${at(1.35, 0.05)} L${at(0.6, 0.05)} L${at(0.25, -2.4)} Z"/>`;
  return `<g fill="${color}">${head}${trunk}${legs}</g>`;
}

/** A slender marsh canoe with raised ends, and a poling boatman if wanted, as SVG. */
export function canoe(x: number, y: number, long: number, color: string, boatman: boolean): string {
  const l = long;
  const hull = `<path fill="${color}" d="M${x - l * 0.5},${y - l * 0.15} Q${x - l * 0.43},${y - l * 0.01} ${x - l * 0.3},${y + l * 0.025} L${x + l * 0.3},${y + l * 0.025} Q${x + l * 0.43},${y} ${x + l * 0.5},${y - l * 0.12} Q${x + l * 0.4},${y - l * 0.04} ${x + l * 0.28},${y - l * 0.03} L${x - l * 0.28},${y - l * 0.03} Q${x - l * 0.4},${y - l * 0.045} ${x - l * 0.5},${y - l * 0.15} Z"/>`;
  if (!boatman) return hull;
  const foot = x + l * 0.24;
  const pole = stroke(
    `M${foot - l * 0.12},${y - l * 0.46} L${foot + l * 0.2},${y + l * 0.03}`,
    color,
    l * 0.011,
  );
  const arms = stroke(
    `M${foot - l * 0.01},${y - l * 0.22} L${foot - l * 0.035},${y - l * 0.3} M${foot},${y - l * 0.2} L${foot + l * 0.06},${y - l * 0.19}`,
    color,
    l * 0.02,
  );
  return hull + pole + person(foot, y - l * 0.02, l * 0.31, color) + arms;
}

/** A broad wooden river boat, with an awning if wanted, as SVG. */
export function deckBoat(x: number, y: number, long: number, color: string, awning: boolean): string {
  const l = long;
  const hull = `<path fill="${color}" d="M${x - l * 0.5},${y - l * 0.1} Q${x - l * 0.46},${y + l * 0.03} ${x - l * 0.36},${y + l * 0.045} L${x + l * 0.38},${y + l * 0.045} Q${x + l * 0.46},${y + l * 0.01} ${x + l * 0.5},${y - l * 0.13} Q${x + l * 0.2},${y - l * 0.04} ${x - l * 0.1},${y - l * 0.045} Q${x - l * 0.35},${y - l * 0.05} ${x - l * 0.5},${y - l * 0.1} Z"/>`;
  const band = stroke(
    `M${x - l * 0.5},${y - l * 0.1} Q${x - l * 0.35},${y - l * 0.05} ${x - l * 0.1},${y - l * 0.045} Q${x + l * 0.2},${y - l * 0.04} ${x + l * 0.5},${y - l * 0.13}`,
    "#e9dfc6",
    l * 0.014,
  );
  const shade = `<path fill="#000000" fill-opacity="0.35" d="M${x - l * 0.46},${y + l * 0.005} Q${x},${y + l * 0.03} ${x + l * 0.46},${y - l * 0.01} L${x + l * 0.38},${y + l * 0.045} L${x - l * 0.36},${y + l * 0.045} Z"/>`;
  const motor = rectangle(x - l * 0.51, y - l * 0.13, l * 0.035, l * 0.1, "#2a2a2a");
  if (!awning) return hull + shade + band + motor;
  const posts = [-0.3, -0.08, 0.14]
    .map((at) => stroke(`M${x + l * at},${y - l * 0.04} L${x + l * at},${y - l * 0.2}`, "#57493a", l * 0.01))
    .join("");
  const roof = `<path fill="#e8e0cc" d="M${x - l * 0.36},${y - l * 0.19} Q${x - l * 0.1},${y - l * 0.235} ${x + l * 0.2},${y - l * 0.2} L${x + l * 0.2},${y - l * 0.18} L${x - l * 0.36},${y - l * 0.17} Z"/>`;
  return posts + hull + shade + band + motor + roof;
}

/** A long bridge of iron arches on piers, as SVG. */
export function ironArches(width: number, deckY: number, spans: number): string {
  const span = width / (spans - 0.6);
  const parts: string[] = [];
  for (let index = -1; index < spans + 1; index += 1) {
    const left = index * span + span * 0.2;
    const rise = span * 0.2;
    parts.push(
      stroke(
        `M${left},${deckY} Q${left + span / 2},${deckY - rise * 2} ${left + span},${deckY}`,
        "#1a2130",
        6,
      ),
    );
    for (let hanger = 1; hanger < 12; hanger += 1) {
      const t = hanger / 12;
      const x = left + span * t;
      parts.push(stroke(`M${x},${deckY} L${x},${deckY - rise * 4 * t * (1 - t)}`, "#1f2636", 1.6));
    }
    parts.push(
      polygon(
        [left - 11, deckY + 8, left + 11, deckY + 8, left + 14, deckY + 62, left - 14, deckY + 62],
        "#272c3a",
      ),
    );
  }
  parts.push(rectangle(0, deckY - 2, width, 12, "#2a3040"), rectangle(0, deckY - 12, width, 1.6, "#3a4152"));
  for (let x = 60; x < width; x += 120)
    parts.push(stroke(`M${x},${deckY} L${x},${deckY - 28}`, "#2b3242", 2));
  return parts.join("");
}

/** Draws a lattice pylon and returns the ends of its three pairs of arms, left then right. */
export function drawPylon(
  canvas: Canvas,
  x: number,
  baseY: number,
  tall: number,
  color: Color,
): (readonly [number, number])[] {
  const weight = Math.max(0.7, tall * 0.0075);
  const half = (t: number): number => tall * (t < 0.62 ? 0.115 - t * 0.13 : 0.036 - (t - 0.62) * 0.06);
  const levels = [0, 0.14, 0.27, 0.38, 0.47, 0.55, 0.62, 0.69, 0.76, 0.83, 0.9, 0.96];
  for (let level = 0; level < levels.length - 1; level += 1) {
    const low = levels[level];
    const high = levels[level + 1];
    const y0 = baseY - low * tall;
    const y1 = baseY - high * tall;
    for (const side of [-1, 1]) {
      line(
        canvas,
        [x + side * half(low), y0],
        [x + side * half(high), y1],
        weight * 1.3,
        weight * 1.2,
        color,
      );
      line(
        canvas,
        [x + side * half(low), y0],
        [x - side * half(high), y1],
        weight * 0.7,
        weight * 0.7,
        color,
      );
    }
    line(canvas, [x - half(high), y1], [x + half(high), y1], weight * 0.7, weight * 0.7, color);
  }
  line(canvas, [x, baseY - 0.94 * tall], [x, baseY - tall], weight, weight * 0.7, color);
  const ends: (readonly [number, number])[] = [];
  for (const [level, reach] of [
    [0.64, 0.17],
    [0.77, 0.2],
    [0.9, 0.14],
  ]) {
    const y = baseY - level * tall;
    for (const side of [-1, 1]) {
      const end = [x + side * reach * tall, y] as const;
      line(canvas, [x, y - tall * 0.035], end, weight, weight * 0.8, color);
      line(canvas, [x, y], end, weight, weight * 0.8, color);
      line(canvas, end, [end[0], y + tall * 0.035], weight * 1.5, weight * 1.5, color);
      ends.push([end[0], y + tall * 0.035]);
    }
  }
  return ends;
}

/** Hangs wires between two pylons' arms. */
export function hangWires(
  canvas: Canvas,
  from: (readonly [number, number])[],
  to: (readonly [number, number])[],
  sag: number,
  width: number,
  color: Color,
  endWidth = width,
): void {
  for (let arm = 0; arm < from.length; arm += 1)
    wire(canvas, from[arm], to[arm], sag, width, color, endWidth);
}
