import { curve, line } from "./brush";
import { lay, paint, put } from "./canvas";
import { type Color, clamp01, hex, mix } from "./color";
import type { Stage } from "./stage";

/** Draws one ear of wheat on its stalk. */
export function drawEar(
  stage: Stage,
  x: number,
  y: number,
  tall: number,
  lean: number,
  dark: Color,
  light: Color,
): void {
  const { canvas, random } = stage;
  const topX = x + lean * tall;
  const topY = y - tall;
  const weight = Math.max(0.7, tall * 0.012);
  curve(
    canvas,
    [x, y],
    [x + lean * tall * 0.15, y - tall * 0.6],
    [topX, topY],
    weight,
    weight * 0.8,
    dark,
    light,
  );
  const ear = Math.min(46, tall * 0.3);
  const grains = ear > 18 ? 8 : 3;
  for (let grain = 0; grain < grains; grain += 1) {
    const t = grain / grains;
    const atX = topX + lean * ear * 1.4 * t;
    const atY = topY - ear * t * 0.9;
    for (const side of [-1, 1]) {
      line(
        canvas,
        [atX, atY],
        [atX + side * ear * 0.13, atY - ear * 0.15],
        ear * 0.13,
        ear * 0.06,
        mix(light, dark, random.between(0, 0.6)),
      );
      if (ear > 14)
        line(
          canvas,
          [atX + side * ear * 0.12, atY - ear * 0.13],
          [atX + side * ear * 0.32 + lean * ear * 0.5, atY - ear * 0.85],
          0.8,
          0.4,
          light,
          0.7,
        );
    }
  }
}

/** Fills the ground with ripening wheat seen from the side of the field. */
export function paintWheat(stage: Stage, edgeY: number, bottom: number): void {
  const { canvas, noise, width } = stage;
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 1400 / drop;
      const u = ((x - width / 2) / width) * far;
      const wind = noise.fbm(u * 0.1, far * 0.07, 3);
      const tops = noise.fbm(x * 0.16, y * (0.05 + 12 / drop), 4);
      put(out, mix(hex("#8a6526"), hex("#e2b75e"), clamp01(0.5 + wind * 0.9 + tops * 0.9)));
      lay(out, hex("#f0d79c"), Math.exp(-drop / 26) * 0.55);
    },
    edgeY,
    bottom,
  );
}
