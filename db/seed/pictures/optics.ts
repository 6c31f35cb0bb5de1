import { type Canvas, cloneCanvas, createCanvas, sample } from "./canvas";

function blurLine(
  source: Float32Array,
  target: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const span = radius * 2 + 1;
  for (let channel = 0; channel < 3; channel += 1) {
    const base = start + channel;
    const last = base + (count - 1) * step;
    let sum = source[base] * (radius + 1);
    for (let index = 1; index <= radius; index += 1) sum += source[base + Math.min(index, count - 1) * step];
    for (let index = 0; index < count; index += 1) {
      target[base + index * step] = sum / span;
      const leaving = index - radius;
      const entering = index + radius + 1;
      sum +=
        (entering < count ? source[base + entering * step] : source[last]) -
        source[leaving > 0 ? base + leaving * step : base];
    }
  }
}

/** Blurs a canvas in place; three box passes come close to a Gaussian. */
export function blur(canvas: Canvas, radius: number, passes = 3): void {
  const { width, height, data } = canvas;
  const size = Math.round(radius);
  if (size < 1) return;
  const other = new Float32Array(data.length);
  for (let pass = 0; pass < passes; pass += 1) {
    for (let y = 0; y < height; y += 1) blurLine(data, other, y * width * 3, 3, width, size);
    for (let x = 0; x < width; x += 1) blurLine(other, data, x * 3, width * 3, height, size);
  }
}

/** Blends in a blurred copy where `amount(x, y)` says so, as a lens out of focus would. */
export function defocus(canvas: Canvas, radius: number, amount: (x: number, y: number) => number): void {
  const soft = cloneCanvas(canvas);
  blur(soft, radius, 2);
  const { width, height, data } = canvas;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const share = amount(x, y);
      if (share <= 0) continue;
      const part = Math.min(share, 1);
      const index = (y * width + x) * 3;
      for (let channel = index; channel < index + 3; channel += 1) {
        data[channel] += (soft.data[channel] - data[channel]) * part;
      }
    }
  }
}

/** Spreads light from bright places, at a quarter of the resolution. */
export function bloom(canvas: Canvas, threshold: number, strength: number, radius = 12): void {
  const small = createCanvas(Math.ceil(canvas.width / 4), Math.ceil(canvas.height / 4));
  const { width, height, data } = canvas;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 3;
      const to = ((y >> 2) * small.width + (x >> 2)) * 3;
      const peak = Math.max(data[from], data[from + 1], data[from + 2]);
      if (peak <= threshold) continue;
      const share = (peak - threshold) / peak / 16;
      for (let channel = 0; channel < 3; channel += 1)
        small.data[to + channel] += data[from + channel] * share;
    }
  }
  blur(small, radius / 4 + 1);
  const out = new Float32Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sample(small, x / 4 - 0.375, y / 4 - 0.375, out);
      const index = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) data[index + channel] += out[channel] * strength;
    }
  }
}
