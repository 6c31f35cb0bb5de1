import { add, glow, lay, put } from "../canvas";
import { type Color, clamp01, hex, mix, scale, smooth } from "../color";
import { repeat } from "../masonry";
import { bloom, defocus } from "../optics";
import { hash2 } from "../random";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";

const spines: readonly Color[] = [
  "#6e2a22",
  "#2f4a3a",
  "#27384f",
  "#8a6a34",
  "#4a2f22",
  "#a89878",
  "#5a2038",
  "#37494a",
  "#7c5a3a",
  "#1f2a30",
  "#b0863e",
].map(hex);

const library: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const camera: Camera = { x: -0.1, y: 1.6, z: 0, yaw: 0.02, pitch: 0.05, focal: height * 0.66 };
  const shelf = 0.36;
  paintRays(stage, camera, (ray, out) => {
    const side = ray.dx > 0 ? 1 : -1;
    const wallAt = (side * 0.95 - ray.ox) / ray.dx;
    const floorAt = ray.dy < 0 ? -ray.oy / ray.dy : 1e9;
    const topAt = ray.dy > 0 ? (3.6 - ray.oy) / ray.dy : 1e9;
    const endAt = 15 / ray.dz;
    const at = Math.min(wallAt, floorAt, endAt, topAt);
    const x = ray.ox + ray.dx * at;
    const y = ray.oy + ray.dy * at;
    const z = ray.dz * at;
    const light = 0.32 + 0.75 * Math.exp(-((z - 12) ** 2) / 40) + 0.22 * Math.exp(-((z - 2.4) ** 2) / 2.4);
    if (at === endAt) {
      const pane = Math.abs(x) < 0.7 && y > 0.5 && y < 2.2 + 0.8 * Math.sqrt(Math.max(0, 1 - (x / 0.7) ** 2));
      const bar = Math.abs(repeat(x, 0.35)) < 0.02 || Math.abs(repeat(y, 0.4)) < 0.02;
      put(out, pane && !bar ? hex("#fff3d6") : hex("#8a7354"), pane && !bar ? 2 : 0.7);
      return;
    }
    if (at === topAt) {
      put(out, hex("#7d6a50"), light * (Math.abs(repeat(z, 1.6)) < 0.12 ? 0.5 : 0.8));
      return;
    }
    if (at === floorAt) {
      const board =
        Math.abs(repeat(x, 0.14)) < 0.006
          ? 0.6
          : 0.85 + hash2(Math.round(x / 0.14), Math.floor(z / 1.3), 3) * 0.3;
      const shine = Math.exp(-((x / 0.35) ** 2)) * smooth(2, 12, z) * 0.9;
      put(out, hex("#7a5634"), light * board * (1 + noise.fbm(x * 16, z * 1.6, 3) * 0.3));
      add(out, hex("#ffe0a8"), shine * 0.5);
      return;
    }
    const row = Math.floor(y / shelf);
    const inRow = y - row * shelf;
    const upright = Math.abs(repeat(z, 1.1)) < 0.025;
    const wood = scale(mix(hex("#5a3a20"), hex("#7c5530"), noise.fbm(z * 2, y * 14, 3) + 0.5), light);
    if (upright || inRow < 0.03) {
      put(out, wood, upright ? 1 : 1.15);
      return;
    }
    // Books of uneven width: two hashes of a fine grid decide where one ends.
    const fine = z / 0.034;
    const cell = Math.floor(fine);
    const book = hash2(cell, row + side * 40, 7) > 0.45 ? cell : cell - 1;
    const tall = shelf * (0.62 + hash2(book, row, 8 + side) * 0.3);
    const set = hash2(Math.floor(z / 0.4), row + side * 9, 5);
    const missing = hash2(book, row, 10 + side) < 0.04;
    if (inRow > tall || missing) {
      put(out, hex("#2a1a0e"), light * 0.5);
      return;
    }
    const tone = spines[Math.floor((set > 0.55 ? (set * 7) % 1 : hash2(book, row, 6)) * spines.length)];
    const round = 0.55 + 0.6 * Math.sin(Math.PI * clamp01((fine - book) / (book === cell ? 1 : 2)));
    const gilt =
      (Math.abs(inRow / tall - 0.82) < 0.025 ||
        Math.abs(inRow / tall - 0.2) < 0.02 ||
        (Math.abs(inRow / tall - 0.62) < 0.05 && noise.at(fine * 2, y * 90) > 0.1)) &&
      set > 0.25;
    put(
      out,
      gilt ? hex("#c9a45a") : tone,
      light *
        round *
        (0.8 + noise.fbm(z * 12, y * 10, 3) * 0.3) *
        (0.7 + 0.3 * smooth(shelf, shelf * 0.7, inRow)),
    );
    lay(out, hex("#f2d9a8"), 0.18 * smooth(5, 14, z));
  });
  glow(canvas, width / 2, height * 0.5, 190, hex("#ffeabf"), 0.3);
  bloom(canvas, 0.8, 0.6, 22);
  defocus(
    canvas,
    3,
    (x, y) =>
      smooth(0.3, 0.5, Math.abs(x / width - 0.5)) * 0.9 * smooth(0, 1, 1.2 - Math.abs(y / height - 0.5)),
  );
  return { contrast: 0.36 };
};

const pages: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const camera: Camera = { x: 0, y: 3.1, z: -3.3, yaw: 0.14, pitch: -0.68, focal: width * 1.12 };
  paintRays(stage, camera, (ray, out) => {
    const tableAt = -ray.oy / ray.dy;
    let x = 0;
    let z = 0;
    let lift = 0.3;
    // The pages curve up from the spine; three rounds settle on where the ray meets them.
    for (let round = 0; round < 4; round += 1) {
      const at = (lift - ray.oy) / ray.dy;
      x = ray.ox + ray.dx * at;
      z = ray.oz + ray.dz * at;
      const away = Math.min(1, Math.abs(x) / 1.75);
      lift = 0.06 + 0.34 * Math.sin(Math.min(1, away * 2.4) * Math.PI * 0.5) * (1 - away * 0.55);
    }
    const onPage = Math.abs(x) < 1.75 && z > -1.3 && z < 1.35;
    if (!onPage) {
      x = ray.ox + ray.dx * tableAt;
      z = ray.oz + ray.dz * tableAt;
      const shadow = smooth(0.75, 0, Math.max(Math.abs(x) - 1.75, -1.35 - z, z - 1.3));
      const leaves = Math.abs(x) < 1.82 && z > -1.42 && z < 1.4;
      put(
        out,
        mix(hex("#4a2c18"), hex("#6f4626"), noise.fbm(x * 0.7, z * 7, 4) + 0.5),
        (1 - shadow * 0.6) * (0.55 + 0.35 * smooth(3, -3, x)),
      );
      if (leaves) put(out, hex("#c9b48c"), (z * 90) % 1 < 0.4 ? 0.5 : 0.65);
      return;
    }
    const away = Math.abs(x) / 1.75;
    const slope = Math.cos(Math.min(1, away * 2.4) * Math.PI * 0.5) * (x > 0 ? -1 : 1);
    const light =
      (0.78 + slope * 0.26 - smooth(0.09, 0, away) * 0.5) * (0.86 + 0.22 * smooth(2, -2, x - z * 0.4));
    const fibre =
      1 + noise.fbm(x * 9, z * 9, 4) * 0.07 - smooth(0.1, 0.5, noise.fbm(x * 0.9 + 3, z * 0.9, 3)) * 0.09;
    put(out, hex("#efe1c0"), light * fibre);
    const local = away * 1.75;
    const frame = local > 0.26 && local < 1.56 && z > -1.06 && z < 1.1;
    if (!frame) return;
    const border = Math.min(local - 0.26, 1.56 - local, z + 1.06, 1.1 - z);
    if (border < 0.018 || (border > 0.03 && border < 0.038)) {
      put(out, border < 0.02 ? hex("#a8402c") : hex("#b08a3c"), light * 0.9);
      return;
    }
    if (border < 0.09) return;
    const row = (z + 1) / 0.125;
    const inRow = row - Math.floor(row);
    const heading = Math.floor(row) === 15 && x > 0;
    put(out, hex("#efe1c0"), light * fibre);
    const ink = script(local, inRow, Math.floor(row) + (x > 0 ? 40 : 0));
    lay(out, heading ? hex("#8f2a20") : hex("#241812"), ink * 0.88);
  });
  function script(u: number, v: number, row: number): number {
    // Joined strokes along a baseline, upright letters, bowls below and dots: written, yet saying nothing.
    const word = noise.at(u * 3.4, row * 7.3) > -0.34 ? 1 : 0;
    const wave = 0.42 + noise.at(u * 11, row * 3.1) * 0.09;
    const base = smooth(0.075, 0.03, Math.abs(v - wave)) * word;
    const slot = Math.floor(u * 17);
    const choice = hash2(slot, row, 3);
    const inSlot = u * 17 - slot - 0.5;
    let extra = 0;
    if (choice < 0.3)
      extra =
        smooth(0.16, 0.08, Math.abs(inSlot + (v - 0.5) * 0.2)) * smooth(0.4, 0.44, v) * smooth(0.86, 0.82, v);
    else if (choice < 0.5)
      extra = smooth(0.1, 0.05, Math.abs(Math.hypot(inSlot, (v - 0.36) * 2.4) - 0.36)) * smooth(0.46, 0.4, v);
    else if (choice < 0.72)
      extra = smooth(0.16, 0.08, Math.hypot(inSlot, (v - (choice < 0.6 ? 0.66 : 0.2)) * 2));
    return clamp01(base + extra * word);
  }
  defocus(canvas, 5, (_, y) => smooth(height * 0.4, height * 0.08, y) + smooth(height * 0.78, height, y));
  return { contrast: 0.36 };
};

/** Scenes of books. */
export const bookScenes: Record<string, Scene> = { "library-shelves": library, "book-pages": pages };
