import { paint, put } from "../canvas";
import { type Color, hex, mix, smooth } from "../color";
import { repeat } from "../masonry";
import { hash2 } from "../random";
import type { Scene } from "../stage";

const carpet: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const red = hex("#8f2222");
  const navy = hex("#1c2748");
  const cream = hex("#dcc8a0");
  const gold = hex("#b98232");
  const green = hex("#3f5a40");
  const field = (x: number, y: number): Color => {
    const ax = Math.abs(x);
    const ay = Math.abs(y);
    const border = Math.max(ax - 1.28, ay - 0.78);
    if (border > 0.36) return navy;
    if (border > 0) {
      const along = ax - 1.28 > ay - 0.78 ? y : x;
      const motif = Math.abs(repeat(along, 0.24)) + Math.abs(border - 0.18) * 1.1;
      if (border < 0.04 || border > 0.32) return Math.abs(repeat(along, 0.06)) < 0.018 ? gold : cream;
      if (motif < 0.045) return gold;
      if (motif < 0.085) return red;
      if (motif < 0.11) return cream;
      return Math.abs(repeat(along + 0.12, 0.24)) + Math.abs(border - 0.18) < 0.04 ? green : navy;
    }
    const medallion = ax * 0.72 + ay * 1.05 + 0.05 * Math.cos(ax * 22) * Math.cos(ay * 22);
    if (medallion < 0.1) return gold;
    if (medallion < 0.2) return navy;
    if (medallion < 0.24) return cream;
    if (medallion < 0.44)
      return Math.abs(repeat(ax, 0.13)) + Math.abs(repeat(ay, 0.13)) < 0.045 ? cream : red;
    if (medallion < 0.48) return gold;
    if (medallion < 0.66)
      return Math.abs(repeat(ax + ay, 0.14)) < 0.02 || Math.abs(repeat(ax - ay, 0.14)) < 0.02 ? gold : navy;
    if (medallion < 0.7) return cream;
    const corner = (1.28 - ax) * 0.72 + (0.78 - ay) * 1.05;
    if (corner < 0.3) return Math.abs(repeat(ax, 0.11)) + Math.abs(repeat(ay, 0.11)) < 0.04 ? gold : green;
    if (corner < 0.33) return cream;
    const flower = Math.hypot(repeat(ax, 0.2), repeat(ay, 0.2));
    if (flower < 0.025) return gold;
    if (flower < 0.05) return navy;
    if (flower < 0.06) return cream;
    return red;
  };
  const knot = 3.2;
  paint(canvas, (x, y, out) => {
    const depth = 1 + ((height - y) / height) * 0.55;
    const wave = noise.fbm(x * 0.004, y * 0.004, 3);
    const px = ((x - width * 0.46) * depth + (y - height * 0.5) * 0.28 + wave * 16) / 1.02;
    const py = (y - height * 0.52) * depth * 1.16 - (x - width * 0.5) * 0.1 + wave * 10;
    const column = Math.floor(px / knot);
    const row = Math.floor(py / knot);
    const jitter = (hash2(column, row, 3) - 0.5) * 0.8;
    const weaveX = ((column + 0.5 + jitter * 0.5) * knot) / 340;
    const weaveY = ((row + 0.5) * knot) / 340;
    const beyondX = Math.abs(weaveX) - 1.66;
    const beyondY = Math.abs(weaveY) - 1.16;
    if (beyondY > 0 || beyondX > 0.09 + noise.at(py * 0.3, 4) * 0.02) {
      const slab = Math.min(Math.abs(repeat(px, 260)), Math.abs(repeat(py, 260))) < 1.6 ? 0.7 : 1;
      const shadow = smooth(0.07, 0, Math.max(beyondX - 0.06, beyondY)) * 0.5;
      put(
        out,
        hex("#b09c7c"),
        slab * (1 - shadow) * (0.85 + noise.fbm(px * 0.02, py * 0.02, 5) * 0.35) * (1.2 - 0.5 * (x / width)),
      );
      return;
    }
    const fringe = beyondX > 0;
    const tone = fringe ? hex(noise.at(py * 0.5, 7) > -0.1 ? "#d9cbaa" : "#7d6c52") : field(weaveX, weaveY);
    const abrash = 0.88 + noise.at(3, row * 0.035) * 0.22 + hash2(column, row, 4) * 0.22;
    const pile =
      0.74 +
      0.34 * Math.sin(((px / knot) % 1) * Math.PI) * (0.6 + 0.4 * Math.abs(Math.sin((py / knot) * Math.PI)));
    const worn = smooth(0.1, 0.5, noise.fbm(px * 0.006, py * 0.006, 4)) * 0.22;
    put(out, mix(tone, hex("#b3946c"), worn), abrash * pile * (1.25 - 0.55 * (x / width) + wave * 1.3));
  });
  return { contrast: 0.4, saturation: 0.95 };
};

/** A woven carpet. */
export const carpetScenes: Record<string, Scene> = { "carpet-pattern": carpet };
