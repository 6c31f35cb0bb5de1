import { along, curve, line, type Point } from "./brush";
import type { Canvas } from "./canvas";
import { type Color, mix } from "./color";
import type { Random } from "./random";

/** How a date palm stands and what light falls on it. */
export type Palm = {
  x: number;
  y: number;
  height: number;
  lean?: number;
  dark: Color;
  light: Color;
  trunk: Color;
  /** How many fronds; fewer for palms far away. */
  fronds?: number;
  /** The side the light comes from: -1 left, 1 right, 0 behind. */
  side?: number;
};

/** Draws a date palm with its trunk, hanging old fronds and crown. */
export function drawPalm(canvas: Canvas, random: Random, palm: Palm): void {
  const lean = palm.lean ?? random.between(-0.08, 0.08);
  const crown: Point = [palm.x + lean * palm.height, palm.y - palm.height];
  const bend: Point = [palm.x - lean * palm.height * 0.15, palm.y - palm.height * 0.55];
  const girth = Math.max(1.2, palm.height * 0.034);
  const side = palm.side ?? 0;
  curve(canvas, [palm.x, palm.y], bend, crown, girth * 1.3, girth * 0.95, palm.trunk, palm.trunk);
  if (palm.height > 110) drawBark(canvas, random, palm, bend, crown, girth, side);
  const count = palm.fronds ?? 46;
  const reach = palm.height * random.between(0.25, 0.31);
  for (let frond = 0; frond < count; frond += 1) {
    const order = frond / (count - 1);
    // The lowest, oldest fronds come first so that the young ones overlap them.
    const droop = 1 - order;
    const spread = random.between(-1, 1);
    const angle = -Math.PI / 2 + spread * (0.3 + droop * 2.35);
    const facing = 0.5 + 0.5 * Math.cos(angle) * side + random.between(-0.25, 0.25) + (order - 0.5) * 0.5;
    const tone = mix(palm.dark, palm.light, Math.max(0, Math.min(1, facing * (0.35 + order * 0.65))));
    drawFrond(canvas, random, crown, angle, reach * random.between(0.78, 1.05), tone, palm.dark);
  }
}

function drawBark(
  canvas: Canvas,
  random: Random,
  palm: Palm,
  bend: Point,
  crown: Point,
  girth: number,
  side: number,
): void {
  const rings = Math.floor(palm.height / 5);
  for (let ring = 0; ring < rings; ring += 1) {
    const [x, y] = along([palm.x, palm.y], bend, crown, ring / rings);
    const half = girth * 0.55;
    const tone = mix(palm.trunk, random.chance(0.5) ? palm.dark : palm.light, 0.3);
    line(
      canvas,
      [x - half, y],
      [x + half * random.between(-0.2, 1), y - random.between(1, 4)],
      1.6,
      1,
      tone,
      0.7,
    );
    if (side !== 0)
      line(
        canvas,
        [x + half * 0.75 * side, y],
        [x + half * 0.75 * side, y - 5],
        girth * 0.22,
        girth * 0.22,
        palm.light,
        0.45,
      );
  }
}

/** Draws one arching frond with its two rows of leaflets. */
export function drawFrond(
  canvas: Canvas,
  random: Random,
  root: Point,
  angle: number,
  reach: number,
  tone: Color,
  dark: Color,
): void {
  const flat = Math.abs(Math.cos(angle));
  const tip: Point = [
    root[0] + Math.cos(angle) * reach,
    root[1] + Math.sin(angle) * reach + reach * (0.04 + 0.3 * flat),
  ];
  const bend: Point = [
    root[0] + Math.cos(angle) * reach * 0.62,
    root[1] + Math.sin(angle) * reach * 0.85 - reach * 0.08 * flat,
  ];
  curve(canvas, root, bend, tip, Math.max(0.9, reach * 0.022), 0.6, dark, tone);
  const leaflets = Math.max(7, Math.min(44, Math.round(reach / 2.6)));
  const breadth = Math.max(0.7, reach * 0.014);
  let previous = root;
  for (let leaflet = 1; leaflet <= leaflets; leaflet += 1) {
    const t = leaflet / leaflets;
    const at = along(root, bend, tip, t);
    const direction = Math.atan2(at[1] - previous[1], at[0] - previous[0]);
    previous = at;
    if (t < 0.14) continue;
    const length =
      reach *
      0.24 *
      (0.45 + 0.75 * Math.sin(Math.PI * Math.min(1, t * 0.86 + 0.1))) *
      random.between(0.8, 1.1);
    for (const turn of [-1, 1]) {
      const aim = direction + turn * (0.85 - t * 0.45) + random.between(-0.1, 0.1);
      const end: Point = [at[0] + Math.cos(aim) * length, at[1] + Math.sin(aim) * length + length * 0.22];
      line(
        canvas,
        at,
        end,
        breadth,
        breadth * 0.35,
        mix(tone, dark, turn < 0 ? random.between(0, 0.25) : random.between(0.1, 0.55)),
      );
    }
  }
}

/** How a stand of reeds or stalks grows. */
export type Reeds = {
  x: number;
  y: number;
  height: number;
  lean: number;
  thickness: number;
  color: Color;
  tip: Color;
  /** Draws a feathery or grain-bearing head. */
  head?: Color;
};

/** Draws one reed or stalk with its leaves. */
export function drawReed(canvas: Canvas, random: Random, reed: Reeds): void {
  const top: Point = [reed.x + reed.lean * reed.height, reed.y - reed.height];
  const bend: Point = [reed.x + reed.lean * reed.height * 0.2, reed.y - reed.height * 0.6];
  curve(canvas, [reed.x, reed.y], bend, top, reed.thickness, reed.thickness * 0.45, reed.color, reed.tip);
  const leaves = random.integer(1, 4);
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    const root = along([reed.x, reed.y], bend, top, random.between(0.25, 0.8));
    const turn = random.chance(0.5) ? 1 : -1;
    const length = reed.height * random.between(0.18, 0.38);
    curve(
      canvas,
      root,
      [root[0] + turn * length * 0.35, root[1] - length * 0.7],
      [root[0] + turn * length * random.between(0.6, 1), root[1] - length * random.between(0.05, 0.6)],
      reed.thickness * 1.1,
      0.4,
      mix(reed.color, reed.tip, random.between(0, 0.7)),
      reed.tip,
    );
  }
  if (!reed.head) return;
  const plume = reed.height * 0.16;
  for (let strand = 0; strand < 12; strand += 1) {
    const t = strand / 12;
    const from: Point = [top[0] + reed.lean * plume * t, top[1] + plume * 0.5 - plume * t];
    line(
      canvas,
      from,
      [
        from[0] + random.between(-0.3, 0.3) * plume + reed.lean * plume,
        from[1] - plume * random.between(0.15, 0.5),
      ],
      reed.thickness * 0.7,
      0.4,
      reed.head,
      0.75,
    );
  }
}
