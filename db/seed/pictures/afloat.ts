import { clamp01 } from "./color";
import type { Stage } from "./stage";
import { drawVector, linearTable, rasterize, type VectorOptions } from "./vector";

/** Draws vector elements standing on the water together with their broken reflection. */
export async function drawAfloat(
  stage: Stage,
  elements: string,
  waterY: number,
  strength = 0.6,
  options: VectorOptions = {},
): Promise<void> {
  const { canvas, noise, width, height } = stage;
  const pixels = await rasterize(canvas, elements, 0.8);
  const { data } = canvas;
  for (let y = Math.floor(waterY); y < height; y += 1) {
    const drop = y - waterY;
    for (let x = 0; x < width; x += 1) {
      const ripple =
        noise.at(x * 0.03, y * 0.35) * (1.5 + drop * 0.1) +
        noise.at(x * 0.08 + 9, y * 0.8) * (1 + drop * 0.04);
      const fromX = Math.round(x + ripple);
      const fromY = Math.round(waterY - drop * 1.05 + ripple * 0.8);
      if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) continue;
      const from = (fromY * width + fromX) * 4;
      const alpha = clamp01((pixels[from + 3] / 255) * strength * (1 - drop / (height * 0.9)));
      if (alpha === 0) continue;
      const index = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const light = linearTable[pixels[from + channel]] * 0.85;
        data[index + channel] += (light - data[index + channel]) * alpha;
      }
    }
  }
  await drawVector(canvas, elements, options);
}
