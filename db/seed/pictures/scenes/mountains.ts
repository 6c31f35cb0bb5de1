import { curve } from "../brush";
import { lay, put } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import type { Noise } from "../noise";
import type { Scene } from "../stage";
import { paintTerrain } from "../terrain";

/** The height of a mountain range that begins some way from the viewer. */
function rangeHeight(noise: Noise, x: number, z: number, octaves: number): number {
  const rise = smooth(200, 3200, z);
  return (
    noise.ridged(x * 0.00042 + 1.7, z * 0.00042, octaves) * 1500 * rise +
    noise.fbm(x * 0.0016, z * 0.0016, 4) * 120 * (0.3 + rise)
  );
}

const snow: Scene = (stage) => {
  const { width, height, noise } = stage;
  const edgeY = height * 0.66;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#2f66a8"),
    middle: hex("#7fadd4"),
    horizon: hex("#d8e2e6"),
    sun: { x: width * 0.05, y: height * 0.1, color: hex("#fff0d8"), disc: 0, strength: 0.35, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.47,
    softness: 0.3,
    scale: 1.8,
    light: hex("#ffffff"),
    shade: hex("#a9b9c8"),
    opacity: 0.85,
  });
  paintTerrain(
    stage,
    {
      height: (x, z) => rangeHeight(noise, x, z, 7) * 0.8,
      shade: (spot, out) => {
        const sun = clamp01(-spot.normalX * 0.78 + spot.normalY * 0.5 - spot.normalZ * 0.22);
        const detail = noise.fbm(spot.x * 0.012, spot.z * 0.012, 4);
        const white =
          smooth(0.52, 0.72, spot.normalY + detail * 0.25) * smooth(220, 560, spot.height + detail * 260);
        const forest = smooth(330, 120, spot.height + detail * 180) * smooth(0.6, 0.8, spot.normalY);
        put(out, mix(mix(hex("#6f6257"), hex("#8a7a68"), clamp01(0.5 + detail)), hex("#4b5236"), forest));
        lay(out, hex("#f2f4f8"), white);
        const sky = [0.3, 0.4, 0.56];
        const warm = [1.12, 1.02, 0.88];
        for (let band = 0; band < 3; band += 1) out[band] *= sky[band] * 0.75 + warm[band] * sun * 1.05;
        lay(out, hex("#b5cadc"), 1 - Math.exp(-spot.distance / 9000));
      },
      step: 0.004,
    },
    { x: 900, z: 0, height: 240, horizonY: edgeY, focal: width * 1.35, near: 120, far: 9000 },
  );
  paintHaze(stage, hex("#d4dfe6"), edgeY + 4, 26, 0.25);
  return { contrast: 0.35 };
};

const spring: Scene = (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.52;
  const sky: Sky = { horizonY: edgeY, top: hex("#4a8ac8"), middle: hex("#9cc4de"), horizon: hex("#e4e8dc") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.53,
    softness: 0.3,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b4c2ce"),
    opacity: 0.9,
  });
  paintTerrain(
    stage,
    {
      height: (x, z) => rangeHeight(noise, x + 2500, z, 7) * 0.72 + noise.at(x * 0.006, z * 0.006) * 16 - 20,
      shade: (spot, out) => {
        const sun = clamp01(spot.normalX * 0.62 + spot.normalY * 0.62 - spot.normalZ * 0.2);
        const detail = noise.fbm(spot.x * 0.02, spot.z * 0.02, 4);
        const meadow =
          smooth(0.6, 0.86, spot.normalY + detail * 0.2) * smooth(900, 380, spot.height + detail * 200);
        put(
          out,
          mix(hex("#8c8068"), mix(hex("#5d7a2e"), hex("#92a548"), clamp01(0.5 + detail * 1.4)), meadow),
        );
        const trees =
          smooth(0.22, 0.34, noise.fbm(spot.x * 0.03 + 40, spot.z * 0.03, 4)) *
          meadow *
          smooth(150, 500, spot.distance);
        lay(out, hex("#2f4420"), trees * 0.8);
        lay(
          out,
          hex("#f0f2f4"),
          smooth(800, 1000, spot.height + detail * 240) * smooth(0.5, 0.7, spot.normalY),
        );
        const grass = 1 + noise.fbm(spot.x * 0.5, spot.z * 0.5, 4) * 0.5 * Math.exp(-spot.distance / 400);
        for (let band = 0; band < 3; band += 1)
          out[band] *= ([0.26, 0.33, 0.42][band] + [1.05, 1, 0.84][band] * sun) * grass;
        lay(out, hex("#bdd0da"), 1 - Math.exp(-spot.distance / 7500));
      },
      step: 0.007,
    },
    { x: 0, z: 0, height: 36, horizonY: edgeY, focal: width * 1.1, near: 14, far: 8000 },
  );
  for (let blade = 0; blade < 1500; blade += 1) {
    const depth = random.next() ** 0.7;
    const x = random.between(-10, width + 10);
    const y = height * (0.8 + depth * 0.24);
    const tall = 10 + depth * 46;
    curve(
      canvas,
      [x, y],
      [x, y - tall * 0.6],
      [x + random.between(-0.4, 0.5) * tall, y - tall],
      0.9 + depth * 1.4,
      0.5,
      hex("#3d5a1e"),
      mix(hex("#8ba53e"), hex("#5c7d2c"), random.next()),
    );
    if (random.chance(0.16)) {
      const tone = hex(random.pick(["#c8322a", "#d8402f", "#e6c84a", "#f0ead8", "#b52a28"]));
      const size = 1.5 + depth * 4;
      curve(
        canvas,
        [x - size * 0.5, y - tall],
        [x, y - tall - size * 0.5],
        [x + size * 0.5, y - tall],
        size,
        size,
        tone,
        tone,
      );
    }
  }
  return { contrast: 0.35, saturation: 1.02 };
};

/** Scenes in the northern mountains. */
export const mountainScenes: Record<string, Scene> = { "mountains-snow": snow, "mountains-spring": spring };
