import { lay, paint, put } from "../canvas";
import { type Color, hex, scale, smooth } from "../color";
import { repeat } from "../masonry";
import { hash2 } from "../random";
import type { Scene } from "../stage";
import { glaze, measureStar, type Star } from "../star-tiles";

const tilesBlue: Scene = (stage) => {
  const { canvas, noise } = stage;
  const size = 168;
  const star: Star = { star: 0, line: 0, edge: 0, radius: 0, sector: 0 };
  paint(canvas, (x, y, out) => {
    // A slight turn and a bulge of the lens keep the wall from looking drawn.
    const px = x + y * 0.03 + noise.at(x * 0.01, y * 0.01) * 1.5 + 60;
    const py = y - x * 0.03 + noise.at(x * 0.01 + 9, y * 0.01) * 1.5 + 70;
    const column = Math.round(px / size);
    const row = Math.round(py / size);
    const u = repeat(px, size) / (size / 2);
    const v = repeat(py, size) / (size / 2);
    measureStar(u, v, star);
    const vary = 0.8 + hash2(column, row, 5) * 0.35;
    const petals = star.radius - 0.28 * (1 + 0.45 * Math.cos(Math.atan2(v, u) * 8));
    const corner = Math.hypot(1 - Math.abs(u), 1 - Math.abs(v));
    let tone: Color = hex("#1c4f8a");
    if (star.star < 0.72) tone = hex("#e8e4d2");
    if (star.star < 0.66) tone = hex("#1a3f7c");
    if (star.radius < 0.5) tone = hex("#2a8f9c");
    if (petals < 0) tone = hex("#e9e2c8");
    if (star.radius < 0.13) tone = hex("#c9962e");
    if (star.star > 0.72) tone = Math.abs(Math.abs(u) - Math.abs(v)) < 0.16 ? hex("#e6e0cc") : hex("#2f86a4");
    if (corner < 0.36) tone = hex("#173a70");
    if (corner < 0.2) tone = hex("#c9962e");
    const brush = noise.fbm(px * 0.06, py * 0.06, 3);
    put(out, tone, vary * (0.92 + brush * 0.35));
    const grout = smooth(0.035, 0.018, star.edge + noise.at(x * 0.06, y * 0.06) * 0.008);
    const chip = smooth(0.3, 0.36, noise.fbm(px * 0.016 + 30, py * 0.016, 5)) * smooth(0.2, 0.02, star.edge);
    lay(out, hex("#b3a283"), chip);
    lay(out, hex("#6f6555"), grout);
    glaze(stage, x, y, out, (u + v) * -0.06 + smooth(0.06, 0.03, star.edge) * (u + v > 0 ? -0.5 : 0.6));
  });
  return { contrast: 0.36 };
};

const tilesStar: Scene = (stage) => {
  const { width, canvas, noise } = stage;
  const size = 230;
  const star: Star = { star: 0, line: 0, edge: 0, radius: 0, sector: 0 };
  paint(canvas, (x, y, out) => {
    const depth = 1 + (x / width) * 0.32;
    const px = (x - 60) * depth + noise.at(x * 0.012, y * 0.012) * 1.2;
    const py = (y - 330) * depth + 500 + noise.at(x * 0.012 + 7, y * 0.012) * 1.2;
    const u = repeat(px, size) / (size / 2);
    const v = repeat(py, size) / (size / 2);
    measureStar(u, v, star);
    const id = hash2(Math.round(px / size) * 9 + star.sector, Math.round(py / size), 4);
    const vary = 0.82 + id * 0.3;
    const corner = Math.hypot(1 - Math.abs(u), 1 - Math.abs(v));
    let tone: Color = hex("#c8a36a");
    if (star.radius > 0.58) tone = star.star > 0.8 ? hex("#b5532f") : hex("#1f6a6a");
    if (star.star < 0.56) tone = hex("#d9b25a");
    if (star.radius < 0.42) tone = hex("#1c4a78");
    if (star.star < 0.2) tone = hex("#e6d8b4");
    if (corner < 0.3) tone = hex("#1c4a78");
    put(out, tone, vary * (0.9 + noise.fbm(px * 0.07, py * 0.07, 2) * 0.45));
    const ring = Math.min(star.line, Math.abs(corner - 0.31), Math.abs(star.edge) + 0.012);
    const strap = smooth(0.052, 0.04, ring);
    const joint = smooth(0.014, 0.006, Math.abs(ring - 0.052));
    if (strap > 0) lay(out, scale(hex("#ddc9a0"), 0.9 + noise.fbm(px * 0.05, py * 0.05, 3) * 0.5), strap);
    lay(out, hex("#463a2c"), joint * 0.75);
    const missing = smooth(0.3, 0.34, noise.fbm(px * 0.011 + 12, py * 0.011, 5));
    if (missing > 0) lay(out, scale(hex("#a08a68"), 0.8 + noise.fbm(px * 0.1, py * 0.1, 4)), missing * 0.9);
    glaze(stage, x, y, out, strap * 0.4 - joint * 0.6 - missing * 0.5);
  });
  return { contrast: 0.4, warmth: 0.02 };
};

/** Scenes of glazed tiles. */
export const tileScenes: Record<string, Scene> = { "tiles-blue": tilesBlue, "tiles-star": tilesStar };
