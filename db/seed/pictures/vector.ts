import sharp from "sharp";
import type { Canvas } from "./canvas";
import { toLinear } from "./color";

/** Changes one drawn pixel before it is laid down: shade it, haze it or wear it. */
export type VectorShader = (x: number, y: number, out: Float32Array) => void;

/** How a vector drawing is laid on the canvas. */
export type VectorOptions = { blur?: number; opacity?: number; shade?: VectorShader };

/** Linear light for every sRGB byte. */
export const linearTable = Float32Array.from({ length: 256 }, (_, value) => toLinear(value / 255));

/** Rasterises SVG elements at the canvas's size to RGBA bytes. */
export async function rasterize(canvas: Canvas, elements: string, blur = 0): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}">${elements}</svg>`;
  const image = sharp(Buffer.from(svg)).ensureAlpha();
  if (blur > 0.3) image.blur(blur);
  return image.raw().toBuffer();
}

/** Lays SVG elements over the canvas, in linear light. */
export async function drawVector(
  canvas: Canvas,
  elements: string,
  options: VectorOptions = {},
): Promise<void> {
  const { width, data } = canvas;
  const pixels = await rasterize(canvas, elements, options.blur);
  const out = new Float32Array(3);
  const opacity = (options.opacity ?? 1) / 255;
  for (let index = 0, at = 0; index < pixels.length; index += 4, at += 3) {
    const alpha = pixels[index + 3] * opacity;
    if (alpha === 0) continue;
    out[0] = linearTable[pixels[index]];
    out[1] = linearTable[pixels[index + 1]];
    out[2] = linearTable[pixels[index + 2]];
    if (options.shade) {
      const pixel = index / 4;
      options.shade(pixel % width, Math.floor(pixel / width), out);
    }
    data[at] += (out[0] - data[at]) * alpha;
    data[at + 1] += (out[1] - data[at + 1]) * alpha;
    data[at + 2] += (out[2] - data[at + 2]) * alpha;
  }
}

/** An SVG polygon from flat coordinates. */
export function polygon(points: readonly number[], fill: string): string {
  return `<polygon points="${points.map((value) => value.toFixed(1)).join(" ")}" fill="${fill}"/>`;
}

/** An SVG rectangle. */
export function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}"/>`;
}

/** An SVG stroke along a path. */
export function stroke(path: string, color: string, width: number): string {
  return `<path d="${path}" stroke="${color}" stroke-width="${width}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;
}
