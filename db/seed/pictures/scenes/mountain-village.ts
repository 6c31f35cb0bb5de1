import { line } from "../brush";
import { lay, put } from "../canvas";
import { planCity } from "../city-blocks";
import { type CityLight, lightCity } from "../city-light";
import { clamp01, hex, mix, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { paintRays } from "../rays";
import type { Scene } from "../stage";
import { paintTerrain } from "../terrain";

const village: Scene = (stage) => {
  const { width, height, canvas, noise, random, seed } = stage;
  const edgeY = height * 0.45;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#6f9cc6"),
    middle: hex("#b3cad6"),
    horizon: hex("#ecdcc0"),
    sun: { x: 0, y: 0, color: hex("#ffe2b4"), disc: 0, strength: 0.4, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.48,
    softness: 0.4,
    scale: 2,
    light: hex("#fff6e8"),
    shade: hex("#b6bcc6"),
    opacity: 0.7,
  });
  paintTerrain(
    stage,
    {
      height: (x, z) => noise.ridged(x * 0.0006 + 5, z * 0.0006, 6) * 900 * smooth(300, 2600, z) + 40,
      shade: (spot, out) => {
        const sun = clamp01(-spot.normalX * 0.7 + spot.normalY * 0.55 - spot.normalZ * 0.3);
        const detail = noise.fbm(spot.x * 0.02, spot.z * 0.02, 4);
        put(
          out,
          mix(hex("#9a8260"), hex("#66703e"), smooth(-0.1, 0.3, detail)),
          (0.35 + sun * 0.85) * (1 + detail * 0.5),
        );
        lay(out, hex("#ccd0cc"), 1 - Math.exp(-spot.distance / 3600));
      },
      step: 0.02,
    },
    { x: 10, z: 0, height: 60, horizonY: height * 0.55, focal: width, near: 260, far: 5200 },
  );
  const plot = 8.5;
  const hill = (x: number, z: number): number =>
    Math.max(0, (z - 8) * 0.62 * (1 - (x / 300) ** 2) + noise.fbm(x * 0.02, z * 0.03, 2) * 14);
  const city = planCity(seed, {
    size: 56,
    plot,
    street: 1.6,
    low: 4,
    high: 7.6,
    towerShare: 0.03,
    towerHigh: 11,
    ground: hill,
    empty: (x, z) =>
      z > 150 + noise.at(x * 0.02, 3) * 40 || (z > 20 && noise.at(x * 0.045, z * 0.045) > 0.42),
  });
  const light: CityLight = {
    sun: [-0.62, 0.5, -0.6],
    sunColor: scale(hex("#ffe2b4"), 1.05),
    ambient: scale(hex("#a8b6cc"), 0.42),
    haze: hex("#d6d2c8"),
    clear: 900,
    walls: [hex("#cdb083"), hex("#dcc7a2"), hex("#b99a70"), hex("#e2d6bf"), hex("#a9906c"), hex("#b3a894")],
    lamps: 0,
  };
  paintRays(
    stage,
    { x: 6, y: 34, z: -118, yaw: 0, pitch: 0.1, focal: width * 0.92 },
    lightCity(city, light, noise, 420),
    height * 0.25,
    height * 0.95,
  );
  for (let tree = 0; tree < 230; tree += 1) {
    const depth = tree / 230;
    const x = random.between(-10, width + 10);
    const y = height * (0.885 + depth * 0.12);
    const size = 9 + depth * 15;
    const tone = mix(hex("#1f2b14"), hex("#55662c"), random.next());
    for (let leaf = 0; leaf < 34; leaf += 1) {
      const angle = random.between(0, Math.PI * 2);
      const reach = size * Math.sqrt(random.next());
      const at = [x + Math.cos(angle) * reach, y - size * 0.8 + Math.sin(angle) * reach * 0.85] as const;
      line(
        canvas,
        at,
        [at[0] + 2, at[1] - 2],
        4,
        2.5,
        mix(tone, hex("#9aa054"), Math.max(0, -Math.cos(angle) - Math.sin(angle)) * 0.35 * random.next()),
      );
    }
  }
  return { contrast: 0.38 };
};

/** A village in steps on a mountainside. */
export const mountainVillageScenes: Record<string, Scene> = { "mountains-village": village };
