import type { Canvas } from "./canvas";
import { type Color, mix } from "./color";

/** A point on the canvas. */
export type Point = readonly [number, number];

/** Draws a tapered anti-aliased line. */
export function line(
  canvas: Canvas,
  from: Point,
  to: Point,
  startWidth: number,
  endWidth: number,
  color: Color,
  opacity = 1,
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const pieces = Math.max(1, Math.ceil(length / 24));
  for (let piece = 0; piece < pieces; piece += 1) {
    const a = piece / pieces;
    const b = (piece + 1) / pieces;
    segment(
      canvas,
      from[0] + (to[0] - from[0]) * a,
      from[1] + (to[1] - from[1]) * a,
      from[0] + (to[0] - from[0]) * b,
      from[1] + (to[1] - from[1]) * b,
      startWidth + (endWidth - startWidth) * a,
      startWidth + (endWidth - startWidth) * b,
      color,
      opacity,
    );
  }
}

function segment(
  canvas: Canvas,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  w0: number,
  w1: number,
  color: Color,
  opacity: number,
): void {
  const { width, height, data } = canvas;
  const reach = Math.max(w0, w1) / 2 + 1;
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy || 1e-6;
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const along = ((x - x0) * dx + (y - y0) * dy) / square;
      const t = along < 0 ? 0 : Math.min(along, 1);
      const offX = x - x0 - dx * t;
      const offY = y - y0 - dy * t;
      const breadth = w0 + (w1 - w0) * t;
      // Lines thinner than a pixel keep a pixel's footprint and lose opacity instead.
      const half = Math.max(breadth, 1) / 2;
      const cover = half + 0.5 - Math.sqrt(offX * offX + offY * offY);
      if (cover <= 0) continue;
      const alpha = opacity * Math.min(cover, 1) * Math.min(breadth, 1);
      const index = (y * width + x) * 3;
      data[index] += (color[0] - data[index]) * alpha;
      data[index + 1] += (color[1] - data[index + 1]) * alpha;
      data[index + 2] += (color[2] - data[index + 2]) * alpha;
    }
  }
}

/** Draws a quadratic curve that tapers and changes colour along its way. */
export function curve(
  canvas: Canvas,
  from: Point,
  bend: Point,
  to: Point,
  startWidth: number,
  endWidth: number,
  startColor: Color,
  endColor: Color = startColor,
  opacity = 1,
): void {
  const span =
    Math.hypot(bend[0] - from[0], bend[1] - from[1]) + Math.hypot(to[0] - bend[0], to[1] - bend[1]);
  const pieces = Math.max(3, Math.min(40, Math.ceil(span / 10)));
  let last = from;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = piece / pieces;
    const next = along(from, bend, to, t);
    const width = startWidth + (endWidth - startWidth) * t;
    segment(canvas, last[0], last[1], next[0], next[1], width, width, mix(startColor, endColor, t), opacity);
    last = next;
  }
}

/** The point at `t` on a quadratic curve. */
export function along(from: Point, bend: Point, to: Point, t: number): Point {
  const s = 1 - t;
  return [
    s * s * from[0] + 2 * s * t * bend[0] + t * t * to[0],
    s * s * from[1] + 2 * s * t * bend[1] + t * t * to[1],
  ];
}

/** Draws a hanging wire between two points with the given sag. */
export function wire(
  canvas: Canvas,
  from: Point,
  to: Point,
  sag: number,
  width: number,
  color: Color,
  endWidth = width,
): void {
  curve(canvas, from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag * 2], to, width, endWidth, color);
}
