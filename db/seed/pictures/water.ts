import { add, cloneCanvas, lay, paint, sample } from "./canvas";
import { type Color, clamp01 } from "./color";
import type { Stage } from "./stage";

/** A sheet of water that reflects what stands above its far edge. */
export type Water = {
  /** Where the water meets the far bank. */
  edgeY: number;
  /** The water's own colour, seen where one looks steeply down. */
  depth: Color;
  /** Strength of the ripples: 0.2 is a mirror and 2 is choppy. */
  chop: number;
  /** The eye's height above the water in metres. */
  eye?: number;
  /** How much light the reflection keeps. */
  shine?: number;
  /** A path of sparkles below the sun. */
  glitter?: { x: number; color: Color; strength: number; width: number };
  /** Lets other pixels be left alone, such as those of a bank in front. */
  mask?: (x: number, y: number) => boolean;
};

const waveScales = [0.16, 0.45, 1.1, 2.7];
const waveWeights = [0.9, 0.8, 0.55, 0.35];

/** Paints water from its far edge to the bottom of the canvas, reflecting the canvas above. */
export function paintWater(stage: Stage, water: Water): void {
  const { canvas, noise, width, height } = stage;
  const above = cloneCanvas(canvas);
  const focal = width;
  const eye = water.eye ?? 2.4;
  const span = height - water.edgeY;
  const shine = water.shine ?? 0.92;
  const mirrored = new Float32Array(3);
  paint(
    canvas,
    (x, y, out) => {
      if (water.mask && !water.mask(x, y)) return;
      const drop = y - water.edgeY + 0.6;
      const far = (eye * focal) / drop;
      const worldX = ((x - width / 2) / focal) * far;
      const footprint = far / drop;
      let slopeX = 0;
      let slopeY = 0;
      for (let wave = 0; wave < waveScales.length; wave += 1) {
        const scale = waveScales[wave];
        const blurring = scale * footprint;
        const weight = waveWeights[wave] / (1 + blurring * blurring * 6);
        if (weight < 0.02) continue;
        slopeY += noise.at(worldX * scale + wave * 17, far * scale * 1.3) * weight;
        if (wave > 0) slopeX += noise.at(worldX * scale + wave * 31 + 5, far * scale + 9) * weight;
      }
      const streak = noise.at(x * 0.012 + 70, y * 0.55) * 0.5 + noise.at(x * 0.05, y * 0.9 + 33) * 0.35;
      slopeY = slopeY * 0.8 + streak * (0.25 + 0.5 / (1 + drop * 0.02));
      const steep = drop / span;
      const shift = water.chop * (6 + drop * 0.22);
      const mirrorY = water.edgeY - drop * 0.96 - Math.abs(slopeY) * shift * 0.7 + slopeY * shift * 0.6;
      sample(
        above,
        x + slopeX * shift * 0.35,
        Math.min(water.edgeY - 1, mirrorY < 0 ? -mirrorY : mirrorY),
        mirrored,
      );
      const fresnel = clamp01(shine - steep * 0.42 - slopeY * water.chop * 0.16 * (0.3 + steep));
      out[0] = mirrored[0];
      out[1] = mirrored[1];
      out[2] = mirrored[2];
      lay(out, water.depth, 1 - fresnel);
      const glitter = water.glitter;
      if (!glitter) return;
      const aside = (x - glitter.x) / (glitter.width * (0.35 + steep * 1.1));
      const path = Math.exp(-aside * aside);
      if (path < 0.01) return;
      const spark = clamp01((slopeY + slopeX * 0.4 + streak * 0.3 - 0.28) * 3.2);
      add(out, glitter.color, glitter.strength * path * (spark * spark * 2.4 + 0.12));
    },
    water.edgeY,
  );
}
