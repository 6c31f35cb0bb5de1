import { line, wire } from "../brush";
import { add, lay, paint, put } from "../canvas";
import { clamp01, hex, mix, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { paintBank, plantPalms } from "../scenery";
import type { Scene } from "../stage";

const railway: Scene = (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.46;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#5878a8"),
    middle: hex("#c4b4b0"),
    horizon: hex("#f8d294"),
    sun: { x: width * 0.5, y: edgeY - 44, color: hex("#ffd890"), disc: 0, strength: 0.75, spread: 0.25 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.4,
    scale: 1.9,
    light: hex("#ffe2be"),
    shade: hex("#9a94a8"),
    opacity: 0.8,
    stretch: 1.6,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 18,
    color: hex("#5d5a34"),
    haze: hex("#e0c48c"),
    hazeAmount: 0.45,
  });
  plantPalms(stage, 10, edgeY + 1, 52, hex("#5f5834"), hex("#8c8250"), width * 0.6);
  const shift = 0.55;
  paint(
    canvas,
    (x, y, out) => {
      const drop = Math.max(0.5, y - edgeY + 0.8);
      const far = 900 / drop;
      const u = ((x - width * 0.5) / width) * far + shift;
      const grit = noise.fbm(u * 14, far * 14, 4);
      const pebble = noise.at(u * 30, far * 30) * 0.4 * Math.exp(-far / 6);
      const bed = smooth(2.1, 1.8, Math.abs(u) + noise.at(u * 3, far * 3) * 0.15);
      put(
        out,
        mix(
          mix(hex("#a98d5a"), hex("#6f6c3a"), smooth(-0.05, 0.25, noise.fbm(u * 1.6, far * 1.6, 4))),
          hex("#8d8072"),
          bed,
        ),
        0.9 + grit * 0.7 + pebble,
      );
      const sleeper = (far * 1.5) % 1 < 0.4 && Math.abs(u) < 1.18;
      if (sleeper)
        lay(
          out,
          scale(hex("#6a5a48"), 0.85 + noise.fbm(u * 3, far * 20, 3) * 0.6),
          0.92 * Math.exp(-far / 60),
        );
      const rail = Math.abs(Math.abs(u) - 0.75);
      const glint = smooth(0.05, 0.035, rail);
      lay(out, hex("#3b2d22"), smooth(0.1, 0.05, rail) * 0.8);
      lay(out, mix(hex("#a08c78"), hex("#ffe9bc"), Math.exp(-drop / 160)), glint);
      add(out, hex("#ffd48a"), glint * 0.5 * Math.exp(-drop / 90));
      lay(out, hex("#f2d196"), Math.exp(-drop / 22) * 0.6);
    },
    edgeY,
  );
  let previous: [number, number] | undefined;
  for (const depth of [16, 9, 6, 4, 2.7, 1.7, 1, 0.62]) {
    const x = width * 0.5 - (width * 0.36) / depth;
    const y = edgeY + 70 / depth;
    const tone = mix(hex("#2c2620"), hex("#d8b880"), clamp01(depth / 18));
    line(canvas, [x, y], [x, y - 190 / depth], 6 / depth, 4.4 / depth, tone);
    line(
      canvas,
      [x - 20 / depth, y - 176 / depth],
      [x + 20 / depth, y - 176 / depth],
      3 / depth,
      3 / depth,
      tone,
    );
    for (const arm of [-17, 0, 17])
      if (previous)
        wire(
          canvas,
          [previous[0] + arm / depth / 1.5, previous[1]],
          [x + arm / depth, y - 178 / depth],
          7 / depth,
          0.7,
          tone,
          0.9,
        );
    previous = [x, y - 178 / depth];
  }
  for (let tuft = 0; tuft < 260; tuft += 1) {
    const x = random.between(0, width);
    const y = height * random.between(0.8, 1.04);
    if (Math.abs(x - width * 0.42) < width * 0.36 * (y / height)) continue;
    line(
      canvas,
      [x, y],
      [x + random.between(-12, 12), y - random.between(12, 42)],
      1.6,
      0.5,
      mix(hex("#6a5f30"), hex("#dcbf74"), random.next()),
    );
  }
  defocus(canvas, 2, (_, y) => smooth(height * 0.86, height, y));
  return { contrast: 0.38 };
};

/** The open railway line. */
export const railwayScenes: Record<string, Scene> = { railway: railway };
