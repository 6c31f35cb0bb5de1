import { add, lay, paint, put } from "./canvas";
import { type Color, clamp01, smooth } from "./color";
import type { Stage } from "./stage";

/** The sun's (or moon's) place on the canvas and how it glows. */
export type Sun = { x: number; y: number; color: Color; disc: number; strength: number; spread: number };

/** A sky from its horizon to the top of the picture. */
export type Sky = { horizonY: number; top: Color; middle: Color; horizon: Color; sun?: Sun };

/** A layer of clouds seen from below. */
export type Clouds = {
  cover: number;
  softness: number;
  scale: number;
  light: Color;
  shade: Color;
  opacity: number;
  /** Above 1 draws clouds out into streaks. */
  stretch?: number;
};

/** Paints the sky down to a strip below the horizon. */
export function paintSky(stage: Stage, sky: Sky): void {
  const { width } = stage;
  const sun = sky.sun;
  paint(
    stage.canvas,
    (x, y, out) => {
      const rise = clamp01((sky.horizonY - y) / sky.horizonY);
      put(out, sky.horizon);
      lay(out, sky.middle, smooth(0, 0.42, rise));
      lay(out, sky.top, smooth(0.25, 1.1, rise));
      if (!sun) return;
      const dx = (x - sun.x) / width;
      const dy = ((y - sun.y) / width) * 1.25;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const near = distance / sun.spread;
      add(out, sun.color, sun.strength * (0.55 / (1 + near * near * 9) + 0.5 * Math.exp(-near * 6)));
      if (sun.disc > 0)
        add(out, sun.color, 3 * smooth(sun.disc + 1.5, sun.disc - 1.5, Math.hypot(x - sun.x, y - sun.y)));
    },
    0,
    sky.horizonY + 24,
  );
}

/** Paints clouds over a sky, lit from the sun's side. */
export function paintClouds(stage: Stage, sky: Sky, clouds: Clouds): void {
  const { noise, width, canvas } = stage;
  const stretch = clouds.stretch ?? 1;
  const sunX = sky.sun?.x ?? width / 2;
  const sunY = sky.sun?.y ?? 0;
  paint(
    canvas,
    (x, y, out) => {
      const rise = (sky.horizonY - y) / sky.horizonY;
      if (rise < 0.015) return;
      const depth = 1 / (rise + 0.16);
      const u = ((x - width / 2) / width) * depth * clouds.scale + 40;
      const v = depth * clouds.scale * 0.75 * stretch + 11;
      const bend = noise.at(u * 0.7 + 5, v * 0.7) * 0.5;
      // Clear sky is known from the broad shapes alone, which spares half the work.
      if (noise.fbm(u + bend, v + bend, 3) * 0.9 + 0.6 < 1 - clouds.cover) return;
      const body = noise.fbm(u + bend, v + bend, 6) * 0.9 + 0.5;
      const density = smooth(1 - clouds.cover, 1 - clouds.cover + clouds.softness, body);
      if (density <= 0.002) return;
      const toX = sunX - x;
      const toY = sunY - y;
      const far = Math.hypot(toX, toY) + 1;
      const ahead = noise.fbm(u + bend + (toX / far) * 0.12, v + bend - (toY / far) * 0.12, 3) * 0.9 + 0.5;
      const lit = clamp01(0.5 + (body - ahead) * 2.6 + (1 - density) * 0.5);
      const fade = smooth(0.01, 0.14, rise) * clouds.opacity;
      const alpha = density * fade;
      const shine = 1 + 1.3 * Math.exp((-far / width) * 5) * (sky.sun ? sky.sun.strength : 0);
      for (let channel = 0; channel < 3; channel += 1) {
        const tone = clouds.shade[channel] + (clouds.light[channel] * shine - clouds.shade[channel]) * lit;
        out[channel] += (tone - out[channel]) * alpha;
      }
    },
    0,
    sky.horizonY,
  );
}

/** Lays haze over the rows between two heights, thickest at `thickY`. */
export function paintHaze(stage: Stage, color: Color, thickY: number, reach: number, amount: number): void {
  const { noise, width } = stage;
  paint(
    stage.canvas,
    (x, y, out) => {
      const drift = noise.fbm((x / width) * 3, y / 90, 3) * 0.35;
      const share = amount * Math.exp(-(((y - thickY) / reach) ** 2)) * (1 + drift);
      lay(out, color, clamp01(share));
    },
    thickY - reach * 2.6,
    thickY + reach * 2.6,
  );
}

/** Scatters stars, denser along a slanting milky band. */
export function paintStars(stage: Stage, bottom: number, count: number): void {
  const { canvas, random, width, height } = stage;
  for (let star = 0; star < count; star += 1) {
    const x = random.integer(1, width - 2);
    const y = random.integer(1, Math.min(height - 2, Math.floor(bottom)));
    const bright = random.next() ** 14 * 2.2 + 0.03 + random.next() * 0.05;
    const warm = random.between(-0.25, 0.25);
    const index = (y * width + x) * 3;
    canvas.data[index] += bright * (1 + warm);
    canvas.data[index + 1] += bright;
    canvas.data[index + 2] += bright * (1.1 - warm);
    if (bright < 0.7) continue;
    for (const offset of [-3, 3, -width * 3, width * 3]) {
      for (let channel = 0; channel < 3; channel += 1) canvas.data[index + offset + channel] += bright * 0.35;
    }
  }
}
