import { lay, paint, put } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { repeat } from "../masonry";
import { bloom } from "../optics";
import { hash2 } from "../random";
import type { Scene } from "../stage";
import { measureStar, type Star } from "../star-tiles";

const lattice: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const size = 82;
  const star: Star = { star: 0, line: 0, edge: 0, radius: 0, sector: 0 };
  const solid = (x: number, y: number): number => {
    const u = repeat(x, size) / (size / 2);
    const v = repeat(y, size) / (size / 2);
    measureStar(u, v, star);
    const spindle = Math.min(Math.abs(u), Math.abs(v));
    const along = Math.max(Math.abs(u), Math.abs(v));
    const turned = 0.1 + 0.07 * Math.cos(along * 12.5);
    const bead = star.radius - 0.3;
    const outer = Math.hypot(1 - Math.abs(u), 1 - Math.abs(v)) - 0.26;
    const cross =
      Math.abs(Math.abs(u) + Math.abs(v) - 1) * 0.7 -
      0.085 -
      0.03 * Math.cos((Math.abs(u) - Math.abs(v)) * 12);
    return Math.min(spindle - turned, bead, outer, cross);
  };
  const panel = (x: number): number => Math.abs(repeat(x - width * 0.5, 420));
  paint(canvas, (x, y, out) => {
    const beyond = 0.62 + noise.fbm(x * 0.004 + 4, y * 0.004, 3) * 0.9;
    put(
      out,
      mix(
        mix(hex("#f6dca0"), hex("#fff4d6"), clamp01(beyond)),
        hex("#8fae8a"),
        smooth(0.55, 0.95, y / height) * 0.6,
      ),
      1.15,
    );
    const frame = panel(x) > 190 || y % 600 < 34;
    const depth = frame ? -0.3 : solid(x + 20, y + 15);
    const back = frame ? 1 : solid(x + 26, y + 23);
    // A second, shifted look gives the wood its thickness against the light.
    if (depth > 0.02 && back > 0.01) return;
    const grain = noise.fbm(x * 0.03, y * 0.004, 4) + noise.fbm(x * 0.22, y * 0.02, 3) * 0.4;
    const wood = mix(hex("#3a2010"), hex("#75451f"), clamp01(0.5 + grain));
    if (depth > 0.02) {
      put(out, wood, 0.75);
      lay(out, hex("#f0b860"), 0.16);
      return;
    }
    const round = frame ? 0.7 + 0.35 * smooth(190, 200, panel(x)) : clamp01(-depth * 5);
    const side = frame ? 0 : solid(x + 17, y + 11) - depth;
    put(out, wood, 0.28 + round * 0.3 + Math.max(0, side) * 4.5);
    lay(out, hex("#e8b468"), smooth(0.03, -0.02, depth) * smooth(-0.05, 0.02, depth) * 0.5);
  });
  bloom(canvas, 0.8, 0.75, 16);
  return { contrast: 0.4 };
};

const bricks: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const tall = 37;
  const long = 106;
  const heightAt = (x: number, y: number): number => {
    const wobbleX = x + noise.at(x * 0.02, y * 0.02) * 2.5;
    const wobbleY = y + noise.at(x * 0.012 + 8, y * 0.03) * 3;
    const row = Math.floor(wobbleY / tall);
    const shift = (row % 2) * 0.5 + hash2(1, row, 8) * 0.12;
    const column = Math.floor(wobbleX / long + shift);
    const inX = (wobbleX / long + shift - column) * long;
    const inY = wobbleY - row * tall;
    const rough = noise.fbm(x * 0.09, y * 0.09, 3) * 2;
    const edge = Math.min(inX, long - inX, inY, tall - inY) + rough;
    const raised = hash2(column, row, 6) * 1.6;
    const eaten = smooth(0.12, 0.4, noise.fbm(x * 0.01 + 20, y * 0.012, 4)) * 3;
    return smooth(1.5, 6.5, edge) * (5 + raised - eaten) + noise.fbm(x * 0.14, y * 0.14, 3) * 2.2;
  };
  const relief = Float32Array.from({ length: (width + 1) * (height + 1) }, (_, index) =>
    heightAt(index % (width + 1), Math.floor(index / (width + 1))),
  );
  paint(canvas, (x, y, out) => {
    const at = y * (width + 1) + x;
    const here = relief[at];
    const slopeX = (relief[at + 1] - here) * 1.3;
    const slopeY = (relief[at + width + 1] - here) * 1.3;
    const row = Math.floor((y + noise.at(x * 0.012 + 8, y * 0.03) * 3) / tall);
    const column = Math.floor(
      (x + noise.at(x * 0.02, y * 0.02) * 2.5) / long + (row % 2) * 0.5 + hash2(1, row, 8) * 0.12,
    );
    const id = hash2(column, row, 2);
    const brick = mix(
      mix(hex("#b5824e"), hex("#d3a873"), id),
      hex("#94603e"),
      hash2(column, row, 3) > 0.82 ? 0.6 : 0,
    );
    const joint = smooth(3.2, 1, here);
    const salt = smooth(0.1, 0.45, noise.fbm(x * 0.005 + 2, y * 0.008, 3)) * 0.35;
    put(
      out,
      mix(mix(brick, hex("#cdbb9a"), joint), hex("#e0d6c2"), salt),
      0.92 + noise.fbm(x * 0.05, y * 0.05, 3) * 0.35,
    );
    const raking = clamp01(0.62 - slopeX * -0.24 + slopeY * 0.3);
    const shadowEdge = smooth(
      -60,
      60,
      x * 0.62 - y + height * 0.18 + noise.fbm(x * 0.012, y * 0.012, 3) * 120,
    );
    const leaf = smooth(0.05, 0.22, noise.fbm(x * 0.012 + 60, y * 0.012, 4) + 0.12);
    const sun = 0.3 + 0.95 * (1 - shadowEdge * (0.45 + leaf * 0.4));
    for (let band = 0; band < 3; band += 1)
      out[band] *= raking * 1.25 * sun * [1.06, 1, 0.9][band] * (1.05 - (x / width) * 0.15);
  });
  return { contrast: 0.4 };
};

/** Scenes of wood and brick seen close. */
export const textureScenes: Record<string, Scene> = { "wood-lattice": lattice, "brick-wall": bricks };
