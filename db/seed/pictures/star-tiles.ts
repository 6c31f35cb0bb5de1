import { add, lay } from "./canvas";
import { hex, smooth } from "./color";
import { repeat } from "./masonry";
import type { Stage } from "./stage";

/** Eight-fold geometry of one square tile: distances to the star, its lines and the tile's edge. */
export type Star = { star: number; line: number; edge: number; radius: number; sector: number };

/** Measures an eight-pointed star with crossing bands in a tile of side 2 centred on zero. */
export function measureStar(x: number, y: number, star: Star): void {
  const radius = Math.hypot(x, y);
  const angle = Math.atan2(y, x);
  const turn = Math.PI / 4;
  const folded = Math.abs(repeat(angle, turn));
  // Two squares, one turned by 45 degrees, make the star: the nearer side counts.
  const squareA = Math.max(Math.abs(x), Math.abs(y));
  const squareB = (Math.abs(x) + Math.abs(y)) * Math.SQRT1_2;
  star.star = Math.min(squareA, squareB);
  const px = radius * Math.cos(folded);
  const py = radius * Math.sin(folded);
  const first = Math.abs(px * 0.38 + py * 0.92 - 0.39);
  const second = Math.abs(px - 0.56);
  const third = Math.abs(py * 0.92 - px * 0.38 + 0.34);
  star.line = Math.min(first, second, third);
  star.edge = 1 - squareA;
  star.radius = radius;
  star.sector = Math.round(angle / turn);
}

/** Lights a glazed surface: broad gloss, relief at lines, crazing and dust. */
export function glaze(stage: Stage, x: number, y: number, out: Float32Array, relief: number): void {
  const { noise, width, height } = stage;
  const craze = smooth(0.025, 0, Math.abs(noise.fbm(x * 0.03, y * 0.03, 3))) * 0.14;
  const dirt = smooth(0.05, 0.5, noise.fbm(x * 0.006 + 3, y * 0.006, 4)) * 0.3;
  const fine = 1 + noise.fbm(x * 0.09, y * 0.09, 2) * 0.24;
  const light = 1.12 - 0.5 * (x / width) - 0.25 * (y / height) + relief * 0.3;
  for (let band = 0; band < 3; band += 1) out[band] *= (light - craze) * fine;
  lay(out, hex("#7c6a50"), dirt * 0.6);
  const gloss =
    Math.exp(-(((x - width * 0.28 + (y - height * 0.3) * 0.4) / (width * 0.13)) ** 2)) *
    (0.6 + noise.at(x * 0.02, y * 0.02));
  add(out, hex("#fff6e4"), Math.max(0, gloss) * 0.1);
}
