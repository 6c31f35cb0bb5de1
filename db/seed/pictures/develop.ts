import sharp from "sharp";
import { toDisplay } from "./color";
import { createRandom } from "./random";
import type { Look, Stage } from "./stage";

const tableLength = 4096;
const brightest = 4;
const grainLength = 1 << 16;

/** A tone curve from linear light to display values, with a soft shoulder as film has. */
function toneTable(exposure: number, contrast: number): Float32Array {
  return Float32Array.from({ length: tableLength + 1 }, (_, index) => {
    const light = (index / tableLength) * brightest * exposure;
    const knee = 0.55;
    const held = light <= knee ? light : knee + (1 - knee) * Math.tanh((light - knee) / (1.15 - knee));
    const value = toDisplay(Math.min(1, held));
    const curved = value * value * (3 - 2 * value);
    return (value + (curved - value) * contrast) * 255;
  });
}

function clampByte(value: number): number {
  return value < 0 ? 0 : Math.min(value, 255);
}

/** Turns the stage's light into 8-bit pixels at the stage's size. */
function expose(stage: Stage, look: Look): Buffer {
  const { width, height, data } = stage.canvas;
  const tones = toneTable(look.exposure ?? 1, look.contrast ?? 0.3);
  const vignette = look.vignette ?? 0.28;
  const saturation = look.saturation ?? 1;
  const warmth = look.warmth ?? 0;
  const random = createRandom(stage.seed + 1);
  const pixels = Buffer.alloc(width * height * 3);
  const step = tableLength / brightest;
  const reach = width * width + height * height;
  for (let y = 0, index = 0; y < height; y += 1) {
    const dy = y * 2 - height;
    for (let x = 0; x < width; x += 1, index += 3) {
      const dx = x * 2 - width;
      const edge = (dx * dx + dy * dy) / reach;
      const fall = (1 - vignette * edge * edge - vignette * 0.3 * edge) * step;
      const r = tones[Math.min(tableLength, Math.max(0, data[index] * fall * (1 + warmth)) | 0)];
      const g = tones[Math.min(tableLength, Math.max(0, data[index + 1] * fall) | 0)];
      const b = tones[Math.min(tableLength, Math.max(0, data[index + 2] * fall * (1 - warmth)) | 0)];
      const grey = r * 0.3 + g * 0.59 + b * 0.11;
      const dither = random.next();
      pixels[index] = clampByte(grey + (r - grey) * saturation + dither);
      pixels[index + 1] = clampByte(grey + (g - grey) * saturation + dither);
      pixels[index + 2] = clampByte(grey + (b - grey) * saturation + dither);
    }
  }
  return pixels;
}

/** Adds film grain, strongest in the middle tones. */
function addGrain(pixels: Buffer, strength: number, seed: number): void {
  const random = createRandom(seed + 2);
  const grain = Float32Array.from({ length: grainLength }, () => random.normal() * strength);
  for (let index = 0, at = 0; index < pixels.length; index += 3) {
    // A skip at odd intervals keeps the short table from showing as a pattern.
    at = (at + 1 + (index % 4001 === 0 ? 977 : 0)) & (grainLength - 1);
    const green = pixels[index + 1];
    const amount = grain[at] * (0.45 + (green * (255 - green)) / 24000);
    pixels[index] = clampByte(pixels[index] + amount + 0.5);
    pixels[index + 1] = clampByte(green + amount + 0.5);
    pixels[index + 2] = clampByte(pixels[index + 2] + amount + 0.5);
  }
}

/** Develops a drawn stage into raw pixels at the final size. */
export async function develop(stage: Stage, look: Look, width: number, height: number): Promise<Buffer> {
  const small = expose(stage, look);
  const pixels = await sharp(small, { raw: { width: stage.width, height: stage.height, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "lanczos3" })
    .raw()
    .toBuffer();
  addGrain(pixels, look.grain ?? 4, stage.seed);
  return pixels;
}
