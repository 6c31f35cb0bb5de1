import type { Color } from "./color";

/** A linear-light RGB image, row by row, three floats for each pixel. */
export type Canvas = { width: number; height: number; data: Float32Array };

/** Computes one pixel; `out` holds the present colour and receives the new one. */
export type Shader = (x: number, y: number, out: Float32Array) => void;

/** Creates a black canvas. */
export function createCanvas(width: number, height: number): Canvas {
  return { width, height, data: new Float32Array(width * height * 3) };
}

/** Copies a canvas. */
export function cloneCanvas(canvas: Canvas): Canvas {
  return { width: canvas.width, height: canvas.height, data: canvas.data.slice() };
}

/** Runs a shader over the rows from `top` up to `bottom`. */
export function paint(canvas: Canvas, shader: Shader, top = 0, bottom = canvas.height): void {
  const out = new Float32Array(3);
  const { data, width } = canvas;
  const first = Math.max(0, Math.floor(top));
  const last = Math.min(canvas.height, Math.ceil(bottom));
  for (let y = first; y < last; y += 1) {
    let index = y * width * 3;
    for (let x = 0; x < width; x += 1) {
      out[0] = data[index];
      out[1] = data[index + 1];
      out[2] = data[index + 2];
      shader(x, y, out);
      data[index] = out[0];
      data[index + 1] = out[1];
      data[index + 2] = out[2];
      index += 3;
    }
  }
}

/** Moves `out` towards a colour. */
export function lay(out: Float32Array, color: Color, amount: number): void {
  out[0] += (color[0] - out[0]) * amount;
  out[1] += (color[1] - out[1]) * amount;
  out[2] += (color[2] - out[2]) * amount;
}

/** Adds light to `out`. */
export function add(out: Float32Array, color: Color, amount: number): void {
  out[0] += color[0] * amount;
  out[1] += color[1] * amount;
  out[2] += color[2] * amount;
}

/** Sets `out` to a colour times a brightness. */
export function put(out: Float32Array, color: Color, brightness = 1): void {
  out[0] = color[0] * brightness;
  out[1] = color[1] * brightness;
  out[2] = color[2] * brightness;
}

/** Reads a canvas between pixels, clamped at the edges. */
export function sample(canvas: Canvas, x: number, y: number, out: Float32Array): void {
  const { width, height, data } = canvas;
  const clampedX = x < 0 ? 0 : Math.min(x, width - 1.001);
  const clampedY = y < 0 ? 0 : Math.min(y, height - 1.001);
  const left = Math.floor(clampedX);
  const up = Math.floor(clampedY);
  const fx = clampedX - left;
  const fy = clampedY - up;
  const index = (up * width + left) * 3;
  const below = index + width * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = data[index + channel] * (1 - fx) + data[index + 3 + channel] * fx;
    const lower = data[below + channel] * (1 - fx) + data[below + 3 + channel] * fx;
    out[channel] = upper * (1 - fy) + lower * fy;
  }
}

/** Adds a soft round light, such as a lamp halo or bokeh disc with `edge` near 1. */
export function glow(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  color: Color,
  strength: number,
  edge = 0,
): void {
  const { width, height, data } = canvas;
  const top = Math.max(0, Math.floor(y - radius));
  const bottom = Math.min(height - 1, Math.ceil(y + radius));
  const left = Math.max(0, Math.floor(x - radius));
  const right = Math.min(width - 1, Math.ceil(x + radius));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const distance = Math.hypot(column - x, row - y) / radius;
      if (distance >= 1) continue;
      const fall = (1 - distance) * (1 - distance);
      const disc = Math.min(1, ((1 - distance) * radius) / 1.5) * (0.8 + 0.3 * distance);
      const amount = strength * (fall + (disc - fall) * edge);
      const index = (row * width + column) * 3;
      data[index] += color[0] * amount;
      data[index + 1] += color[1] * amount;
      data[index + 2] += color[2] * amount;
    }
  }
}
