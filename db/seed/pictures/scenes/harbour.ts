import { line, wire } from "../brush";
import { glow, lay, paint, put } from "../canvas";
import { hex, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { gantry, ship, stack } from "../port-shapes";
import { paintTown } from "../scenery";
import type { Scene } from "../stage";
import { drawVector, rectangle } from "../vector";
import { paintWater } from "../water";

const cranes: Scene = async (stage) => {
  const { width, height, canvas, random } = stage;
  const edgeY = height * 0.72;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#2f4a78"),
    middle: hex("#c08e94"),
    horizon: hex("#f8bc78"),
    sun: { x: width * 0.2, y: edgeY - 60, color: hex("#ffbe78"), disc: 19, strength: 0.65, spread: 0.25 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.53,
    softness: 0.4,
    scale: 1.6,
    light: hex("#ffc49a"),
    shade: hex("#66648a"),
    opacity: 0.8,
    stretch: 2,
  });
  paintTown(stage, { baseY: edgeY, rise: 18, wall: hex("#8a6a60"), shadow: hex("#5a4648"), breadth: 24 });
  const far = [0.12, 0.3, 0.93].map((at) => gantry(width * at, edgeY, 1.7, "#6d5560", true)).join("");
  await drawVector(canvas, far, {
    blur: 0.7,
    shade: (_, y, out) => lay(out, hex("#e5a87c"), 0.25 + 0.3 * smooth(edgeY - 100, edgeY, y)),
  });
  const near =
    ship(random, width * 0.28, edgeY + 6, 470, "#232a36") +
    gantry(width * 0.56, edgeY + 4, 4.2, "#241f2a", false) +
    gantry(width * 0.8, edgeY + 4, 4.2, "#241f2a", false);
  await drawVector(canvas, near + rectangle(width * 0.52, edgeY - 2, width, 12, "#2a2428"), {
    shade: (x, y, out) => {
      const side = 0.75 + smooth(width * 0.8, width * 0.2, x) * 0.5;
      for (let band = 0; band < 3; band += 1) out[band] *= side;
      lay(out, hex("#d99a74"), 0.1 + 0.16 * smooth(edgeY - 60, edgeY, y));
    },
  });
  for (let lamp = 0; lamp < 22; lamp += 1) {
    const x = random.between(width * 0.5, width);
    const y = edgeY - random.between(6, 210);
    glow(canvas, x, y, 2, hex("#fff0cc"), 2.4, 1);
    glow(canvas, x, y, 16, hex("#ffc070"), 0.35);
  }
  paintWater(stage, {
    edgeY: edgeY + 8,
    depth: hex("#262c3e"),
    chop: 1.2,
    glitter: { x: width * 0.2, color: hex("#ffc07c"), strength: 0.9, width: 60 },
  });
  bloom(canvas, 0.85, 0.7, 22);
  return { contrast: 0.36 };
};

const harbourShip: Scene = async (stage) => {
  const { width, height, canvas, random, noise } = stage;
  const edgeY = height * 0.58;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#5f95c4"),
    middle: hex("#aac9da"),
    horizon: hex("#e8e4d6"),
    sun: { x: width * 0.1, y: 0, color: hex("#fff4de"), disc: 0, strength: 0.35, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.53,
    softness: 0.35,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b0bdc9"),
    opacity: 0.9,
  });
  paintTown(stage, { baseY: edgeY, rise: 24, wall: hex("#b9ac98"), shadow: hex("#85786a"), breadth: 30 });
  const far =
    [0.72, 0.82, 0.92].map((at, index) => gantry(width * at, edgeY, 2, "#8b98a2", index !== 1)).join("") +
    stack(random, width * 0.62, edgeY, 30, 4, 13, 6);
  await drawVector(canvas, far, { blur: 0.6, shade: (_, _y, out) => lay(out, hex("#d5d8d2"), 0.5) });
  paintHaze(stage, hex("#e2e2d8"), edgeY, 26, 0.3);
  const waterline = height * 0.66;
  paint(
    canvas,
    (x, y, out) => put(out, hex("#9fb4bb"), 0.95 + noise.fbm(x * 0.012, y * 0.5, 4) * 0.4),
    edgeY,
    waterline + 1,
  );
  await drawVector(canvas, ship(random, width * 0.08, waterline, width * 0.8, "#27384c"), {
    shade: (x, y, out) => {
      const rust = noise.fbm(x * 0.08, y * 0.014, 5);
      const ribs = y < waterline - width * 0.08 && Math.floor(x) % 5 === 0 ? 0.86 : 1;
      for (let band = 0; band < 3; band += 1) out[band] *= (1 + rust * 0.5) * ribs;
      if (y > waterline - width * 0.08) lay(out, hex("#7a4a30"), smooth(0.12, 0.4, rust) * 0.6);
      lay(out, hex("#cdd6da"), 0.08);
    },
  });
  for (const [from, to] of [
    [0.12, 0.02],
    [0.13, 0.05],
  ])
    wire(canvas, [width * from, waterline - 78], [width * to, waterline + 60], 20, 1.6, hex("#3b362e"));
  paintWater(stage, { edgeY: waterline, depth: hex("#33545c"), chop: 1.6, shine: 0.82 });
  for (let post = 0; post < 4; post += 1) {
    const x = width * (0.05 + post * 0.3);
    line(canvas, [x, height + 10], [x, height * 0.9], 22, 20, hex("#2d2a27"));
    line(canvas, [x - 6, height + 10], [x - 6, height * 0.905], 5, 4, hex("#77706a"), 0.7);
    line(canvas, [x - 11, height * 0.9], [x + 11, height * 0.9], 7, 7, hex("#4a4640"));
  }
  line(canvas, [-10, height * 0.975], [width + 10, height * 0.975], 30, 30, hex("#48423b"));
  line(canvas, [-10, height * 0.955], [width + 10, height * 0.955], 3, 3, hex("#8d8478"));
  return { contrast: 0.36 };
};

/** Scenes of the port. */
export const harbourScenes: Record<string, Scene> = { "harbor-cranes": cranes, "harbor-ship": harbourShip };
