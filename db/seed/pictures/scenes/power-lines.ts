import { lay, paint, put } from "../canvas";
import { type Color, hex, mix, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { paintBank } from "../scenery";
import type { Scene, Stage } from "../stage";
import { drawPylon, hangWires } from "../structures";

/** Sets a row of pylons that comes towards the viewer. */
function marchPylons(
  stage: Stage,
  edgeY: number,
  far: Color,
  near: Color,
  startX: number,
  endX: number,
  tall: number,
): void {
  let previous: (readonly [number, number])[] | undefined;
  for (const [step, depth] of [14, 8, 5, 3.2, 2, 1.15, 0.6].entries()) {
    const size = tall / depth;
    const x = startX + (endX - startX) * (1 / depth) * 0.87;
    const color = mix(near, far, 1 - 1 / (1 + (depth - 0.6) * 0.28));
    const ends = drawPylon(stage.canvas, x, edgeY + 66 / depth, size, color);
    if (previous)
      hangWires(stage.canvas, previous, ends, size * 0.06, 0.5 + step * 0.08, color, 0.6 + step * 0.18);
    previous = ends;
  }
}

const lines: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const edgeY = height * 0.76;
  const sky: Sky = { horizonY: edgeY, top: hex("#3f7fbe"), middle: hex("#8fb9da"), horizon: hex("#ecdfc4") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.3,
    scale: 1.9,
    light: hex("#ffffff"),
    shade: hex("#aebccb"),
    opacity: 0.9,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 10,
    color: hex("#8a7c56"),
    haze: hex("#d8cba9"),
    hazeAmount: 0.4,
  });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 900 / drop;
      const u = ((x - width / 2) / width) * far;
      const tuft = smooth(0.1, 0.35, noise.fbm(u * 2.2, far * 2.2, 5));
      put(out, mix(hex("#b7a075"), hex("#6d6a3c"), tuft * 0.8), 1 + noise.fbm(u * 6, far * 6, 4) * 0.6);
      lay(out, hex("#ddcfac"), Math.exp(-drop / 22) * 0.7);
    },
    edgeY,
  );
  marchPylons(stage, edgeY, hex("#c2c0b8"), hex("#4c5258"), width * 0.1, width * 0.62, 300);
  return { contrast: 0.35 };
};

const linesDusk: Scene = (stage) => {
  const { width, height, canvas } = stage;
  const edgeY = height * 0.84;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#2b3a66"),
    middle: hex("#b9708a"),
    horizon: hex("#ffae5c"),
    sun: { x: width * 0.7, y: edgeY - 30, color: hex("#ffb060"), disc: 22, strength: 0.75, spread: 0.25 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.54,
    softness: 0.4,
    scale: 1.5,
    light: hex("#ffab80"),
    shade: hex("#584a74"),
    opacity: 0.8,
    stretch: 2,
  });
  paintBank(stage, {
    baseY: edgeY + 2,
    rise: 16,
    color: hex("#3a2628"),
    haze: hex("#b56a44"),
    hazeAmount: 0.25,
  });
  paint(
    canvas,
    (x, y, out) => put(out, hex("#1b1416"), 1 + stage.noise.fbm(x * 0.03, y * 0.14, 4) * 0.9),
    edgeY + 1,
  );
  bloom(canvas, 0.85, 0.7, 26);
  marchPylons(stage, edgeY, hex("#a05c50"), hex("#15121c"), width * 0.86, width * 0.3, 290);
  return { contrast: 0.35, saturation: 1.05 };
};

/** Scenes of pylons and their wires. */
export const powerLineScenes: Record<string, Scene> = { "power-lines": lines, "power-lines-dusk": linesDusk };
