import { line } from "./brush";
import { lay, paint } from "./canvas";
import { type Color, mix, smooth } from "./color";
import { drawPalm } from "./plants";
import { hash2 } from "./random";
import type { Stage } from "./stage";

/** A line of trees or low ground far away. */
export type Bank = {
  baseY: number;
  rise: number;
  color: Color;
  haze: Color;
  hazeAmount: number;
  roughness?: number;
  offset?: number;
};

/** Paints a far bank as a soft, uneven band that fades into haze at its foot. */
export function paintBank(stage: Stage, bank: Bank): void {
  const { noise, canvas, width } = stage;
  const rough = bank.roughness ?? 1;
  const offset = bank.offset ?? 0;
  const tops = Float32Array.from({ length: width }, (_, x) => {
    const broad = 0.55 + noise.fbm(x * 0.006 + offset, 3 + offset, 3) * 0.8;
    const fine =
      Math.abs(noise.fbm(x * 0.05 + offset, 8, 4)) * 0.7 * rough +
      noise.at(x * 0.4, 1 + offset) * 0.1 * rough;
    return bank.baseY - bank.rise * Math.max(0.12, broad + fine - 0.15);
  });
  paint(
    canvas,
    (x, y, out) => {
      const cover = smooth(tops[x] - 0.8, tops[x] + 0.8, y) * smooth(bank.baseY + 1, bank.baseY, y);
      if (cover === 0) return;
      const leaf = 1 + noise.fbm(x * 0.12, y * 0.2 + offset, 3) * 0.9;
      const depth = smooth(tops[x] - bank.rise * 0.4, bank.baseY, y);
      const haze = bank.hazeAmount + (1 - bank.hazeAmount) * depth * 0.35;
      const body: Color = [bank.color[0] * leaf, bank.color[1] * leaf, bank.color[2] * leaf];
      lay(out, mix(body, bank.haze, haze), cover);
    },
    bank.baseY - bank.rise * 2.2,
    bank.baseY + 1,
  );
}

/** Sets palms of one size along a bank. */
export function plantPalms(
  stage: Stage,
  count: number,
  baseY: number,
  size: number,
  dark: Color,
  light: Color,
  from = 0,
  to = stage.width,
): void {
  const { random, canvas } = stage;
  for (let palm = 0; palm < count; palm += 1) {
    const height = size * (0.45 + random.next() ** 1.3 * 0.75);
    drawPalm(canvas, random, {
      x: random.between(from, to),
      y: baseY,
      height,
      dark,
      light,
      trunk: dark,
      fronds: height > 60 ? 34 : 24,
    });
  }
}

/** A row of distant buildings. */
export type Town = {
  baseY: number;
  rise: number;
  wall: Color;
  shadow: Color;
  lit?: Color;
  litShare?: number;
  from?: number;
  to?: number;
  breadth?: number;
};

/** Paints a row of flat-roofed buildings with windows, water tanks and a few masts. */
export function paintTown(stage: Stage, town: Town): void {
  const { canvas, random, width } = stage;
  const breadth = town.breadth ?? 46;
  let x = town.from ?? -20;
  while (x < (town.to ?? width)) {
    const wide = random.between(0.5, 1.4) * breadth;
    const tall = town.rise * (0.3 + random.next() ** 2.2 * 0.9);
    const tone = mix(town.wall, town.shadow, random.between(0, 0.55));
    const left = Math.round(x);
    const right = Math.round(x + wide);
    const top = Math.round(town.baseY - tall);
    const side = left + wide * random.between(0.55, 0.9);
    const cellX = Math.max(4, breadth * random.between(0.1, 0.18));
    const cellY = cellX * random.between(0.9, 1.4);
    const seed = random.integer(0, 9999);
    const { data } = canvas;
    for (let row = Math.max(0, top); row < town.baseY; row += 1) {
      for (let column = Math.max(0, left); column < Math.min(width, right); column += 1) {
        const px = (column - left) / cellX;
        const py = (row - top - 3) / cellY;
        const pane = px % 1 > 0.3 && px % 1 < 0.75 && py % 1 > 0.3 && py % 1 < 0.8 && row > top + 3;
        const lit = pane && town.lit && hash2(Math.floor(px), Math.floor(py), seed) < (town.litShare ?? 0.2);
        const shade = column > side ? 0.7 : 1;
        const index = (row * width + column) * 3;
        for (let channel = 0; channel < 3; channel += 1) {
          let value = tone[channel] * shade;
          if (lit && town.lit)
            value = town.lit[channel] * (0.5 + hash2(Math.floor(px), Math.floor(py), seed + 1));
          else if (pane) value = value * 0.55 + town.shadow[channel] * 0.25;
          data[index + channel] = value;
        }
      }
    }
    if (random.chance(0.4))
      line(
        canvas,
        [side - wide * 0.3, top],
        [side - wide * 0.3, top - random.between(6, 20)],
        1,
        0.6,
        town.shadow,
      );
    if (random.chance(0.5)) line(canvas, [left + 4, top - 2], [left + 4 + wide * 0.14, top - 2], 4, 4, tone);
    x += wide * random.between(0.75, 1.25);
  }
}
