import { wire } from "../brush";
import { glow, lay, paint, put } from "../canvas";
import { hex, mix, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { paintTown } from "../scenery";
import type { Scene, Stage } from "../stage";
import { drawPylon } from "../structures";
import { drawVector, polygon, rectangle } from "../vector";

const station: Scene = async (stage) => {
  const { width, height, canvas, noise } = stage;
  const edgeY = height * 0.82;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#4a6288"),
    middle: hex("#b79a9a"),
    horizon: hex("#f3c08a"),
    sun: { x: width * 0.16, y: edgeY - 90, color: hex("#ffc27c"), disc: 0, strength: 0.5, spread: 0.35 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.45,
    softness: 0.5,
    scale: 1.6,
    light: hex("#ffd4b0"),
    shade: hex("#86809a"),
    opacity: 0.6,
    stretch: 2,
  });
  const stacks = [0.3, 0.4, 0.5, 0.6].map((at) => at * width);
  for (const [index, x] of stacks.entries()) smoke(stage, x, height * 0.27, 0.55 + index * 0.12);
  const hall =
    rectangle(width * 0.24, height * 0.62, width * 0.46, height * 0.22, "#6b5a55") +
    rectangle(width * 0.26, height * 0.56, width * 0.3, height * 0.08, "#5d4f4e") +
    rectangle(width * 0.7, height * 0.68, width * 0.18, height * 0.16, "#75625a") +
    rectangle(width * 0.08, height * 0.72, width * 0.16, height * 0.12, "#6e5c55");
  const tanks = [0.78, 0.86, 0.94]
    .map((at) => rectangle(width * at, height * 0.735, width * 0.07, height * 0.1, "#8a766a"))
    .join("");
  const chimneys = stacks
    .map((x) =>
      polygon(
        [x - 11, height * 0.28, x + 11, height * 0.28, x + 19, height * 0.8, x - 19, height * 0.8],
        "#7d6760",
      ),
    )
    .join("");
  await drawVector(canvas, chimneys + hall + tanks, {
    shade: (x, y, out) => {
      const nearest = stacks.reduce(
        (best, stack) => (Math.abs(stack - x) < Math.abs(best - x) ? stack : best),
        stacks[0],
      );
      const round =
        y < height * 0.56 ? 1.25 - (x - nearest + 16) / 32 : 0.85 + noise.fbm(x * 0.03, y * 0.08, 3) * 0.4;
      const band =
        y < height * 0.42 && Math.floor((y - height * 0.28) / 16) % 2 === 0 && y < height * 0.38 ? 1.35 : 1;
      for (let channel = 0; channel < 3; channel += 1)
        out[channel] *= Math.max(0.25, round) * (channel === 0 ? band : 1);
      const pane = y > height * 0.65 && y < height * 0.76 && x % 22 > 8 && y % 18 > 9;
      if (pane) lay(out, hex("#2d2a30"), 0.6);
      lay(out, hex("#dca880"), 0.12 + 0.3 * smooth(height * 0.5, edgeY, y));
    },
  });
  paintTown(stage, { baseY: edgeY, rise: 26, wall: hex("#6a5850"), shadow: hex("#3e3634"), breadth: 30 });
  paint(canvas, (x, y, out) => put(out, hex("#453a34"), 0.8 + noise.fbm(x * 0.02, y * 0.1, 5) * 0.9), edgeY);
  paintHaze(stage, hex("#e2b083"), edgeY - 6, 36, 0.4);
  const ends = drawPylon(canvas, width * 0.9, height * 0.9, 300, hex("#3c3434"));
  for (const end of ends) wire(canvas, end, [width * 0.66, height * 0.68], 24, 1, hex("#4a3f3e"));
  for (const x of stacks) glow(canvas, x, height * 0.285, 8, hex("#ff5a40"), 1.6);
  return { contrast: 0.38 };
};

/** Blows a plume of smoke from a chimney mouth towards the right. */
function smoke(stage: Stage, mouthX: number, mouthY: number, density: number): void {
  const { noise, canvas, width } = stage;
  paint(
    canvas,
    (x, y, out) => {
      const t = (x - mouthX + 6) / width;
      if (t < 0) return;
      const centre = mouthY - 150 * Math.sqrt(t) - t * 60 + noise.fbm(t * 6, mouthX, 3) * 60 * t;
      const breadth = 8 + t * 150;
      const body = 1 - Math.abs(y - centre) / breadth + noise.fbm(x * 0.02, y * 0.025 + mouthX, 5) * 1.1;
      const alpha = smooth(0.2, 0.9, body) * density * Math.exp(-t * 2.6) * smooth(0, 0.01, t);
      if (alpha <= 0.003) return;
      const lit = smooth(-0.7, 0.8, (centre - y) / breadth + noise.fbm(x * 0.03, y * 0.03, 3));
      lay(out, mix(hex("#6b5f66"), hex("#f0cfae"), lit), alpha);
    },
    0,
    mouthY + 60,
  );
}

/** A generating station at evening. */
export const powerStationScenes: Record<string, Scene> = { "power-station": station };
