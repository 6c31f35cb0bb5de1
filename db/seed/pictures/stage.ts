import { type Canvas, createCanvas } from "./canvas";
import { createNoise, type Noise } from "./noise";
import { createRandom, type Random, seedFrom } from "./random";

/** What a scene draws with. Scenes work on a 900-pixel long side, enlarged on development. */
export type Stage = {
  canvas: Canvas;
  width: number;
  height: number;
  random: Random;
  noise: Noise;
  seed: number;
};

/** How the finished light is turned into a photograph. */
export type Look = {
  exposure?: number;
  contrast?: number;
  saturation?: number;
  vignette?: number;
  grain?: number;
  warmth?: number;
};

/** Draws a scene on its stage and says how to develop it. */
export type Scene = (stage: Stage) => Look | Promise<Look>;

/** The length in pixels of the longer side of every stage. */
export const stageLength = 900;

/** Creates an empty stage with the proportions of the finished picture. */
export function createStage(key: string, width: number, height: number): Stage {
  const ratio = stageLength / Math.max(width, height);
  const canvas = createCanvas(Math.round(width * ratio), Math.round(height * ratio));
  const seed = seedFrom(key);
  return {
    canvas,
    width: canvas.width,
    height: canvas.height,
    random: createRandom(seed),
    noise: createNoise(seed),
    seed,
  };
}
