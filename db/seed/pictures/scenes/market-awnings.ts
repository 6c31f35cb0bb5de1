import { lay, put } from "../canvas";
import { hex, mix, scale, smooth } from "../color";
import type { Street } from "../facades";
import { paintSky } from "../light";
import { bloom } from "../optics";
import { type Camera, paintRays } from "../rays";
import type { Scene, Stage } from "../stage";
import { paintStreet } from "../street-floor";
import { person } from "../structures";
import { drawVector } from "../vector";

const awnings: Scene = async (stage) => {
  const { width, height, canvas, noise, random, seed } = stage;
  paintSky(stage, {
    horizonY: height * 0.5,
    top: hex("#6ea4d0"),
    middle: hex("#b5cfdc"),
    horizon: hex("#f0e4c8"),
  });
  const street: Street = {
    noise,
    half: 4.4,
    ambient: scale(hex("#e6c8a0"), 0.62),
    haze: hex("#f4deb4"),
    clear: 60,
    shopLight: 0.5,
    windows: 0,
    seed,
  };
  const camera: Camera = { x: 0.4, y: 1.7, z: 0, yaw: -0.03, pitch: 0.05, focal: width * 0.72 };
  paintStreet(stage, street, camera, 0);
  const cloths = [
    hex("#c4452e"),
    hex("#e0a83a"),
    hex("#2f7f86"),
    hex("#e8dcc0"),
    hex("#b05a2c"),
    hex("#3f6a9a"),
  ];
  paintRays(stage, camera, (ray, out) => {
    const canopyAt = (3.9 - ray.oy) / ray.dy;
    const cz = ray.dz * canopyAt;
    const cx = ray.ox + ray.dx * canopyAt;
    const cell = Math.floor(cz / 3.1 + Math.floor(cx / 2.9) * 0.4);
    const torn =
      (cz / 3.1 + Math.floor(cx / 2.9) * 0.4 + 40) % 1 < 0.86 + 0.1 * noise.at(cx, cell) &&
      Math.abs(((cx / 2.9 + 40) % 1) - 0.5) < 0.46;
    if (ray.dy > 0 && cz > 1.6 && cz < 60 && Math.abs(cx) < 4.4 && torn) {
      const cloth = cloths[(cell * 7 + Math.floor(cx / 2.9) * 3 + 600) % cloths.length];
      const fold =
        0.8 + noise.at(cx * 2.4, cz * 0.7 + cell) * 0.35 + Math.sin(cx * 9 + noise.at(cx, cz) * 4) * 0.06;
      put(out, cloth, fold * 1.15);
      lay(out, street.haze, 1 - Math.exp(-cz / 50));
      return;
    }
    if (ray.dy >= 0) return;
    const groundAt = -ray.oy / ray.dy;
    const gx = ray.ox + ray.dx * groundAt;
    const gz = ray.dz * groundAt;
    if (Math.abs(gx) < 4.4 && gz < 60) {
      const patch = smooth(0.25, 0.5, noise.at(gx * 0.9 + gz * 0.2, gz * 0.35 + 6));
      for (let band = 0; band < 3; band += 1) out[band] *= 1.15 + patch * hex("#ffe6b4")[band] * 1.8;
    }
    for (const top of [0.95, 0.7]) {
      const at = (top - ray.oy) / ray.dy;
      const x = ray.ox + ray.dx * at;
      const z = ray.dz * at;
      const reach = top > 0.8 ? 3 : 2.3;
      const inward = Math.abs(x) - reach;
      if (inward > 0 && Math.abs(x) < 4.4 && z < 60) {
        paintStall(stage, x, z, out);
        lay(out, street.haze, 1 - Math.exp(-at / 60));
        return;
      }
      const frontAt = ((ray.dx > 0 ? reach : -reach) - ray.ox) / ray.dx;
      const frontY = ray.oy + ray.dy * frontAt;
      if (frontY < top && frontY > 0 && ray.dz * frontAt < 60) {
        const slat = (frontY * 7) % 1 < 0.14 ? 0.5 : 1;
        put(
          out,
          mix(hex("#6b4a2c"), hex("#8a6a44"), noise.at(ray.dz * frontAt, top) + 0.5),
          slat * (0.4 + frontY * 0.5),
        );
        lay(out, street.haze, 1 - Math.exp(-frontAt / 60));
        return;
      }
    }
  });
  let crowd = "";
  for (let figure = 0; figure < 26; figure += 1) {
    const tall = 40 + (figure / 25) ** 2.6 * 84;
    const spread = 0.03 + (tall / 124) * 0.13;
    crowd += person(
      width * (0.51 + random.between(-spread, spread)),
      height * 0.535 + tall * 0.9,
      tall,
      random.pick(["#3c342e", "#2b2a2e", "#57493c", "#a89880", "#3a4450", "#6a3a34"]),
    );
  }
  await drawVector(canvas, crowd, {
    blur: 0.9,
    shade: (x, y, out) => {
      lay(out, hex("#f0d8ac"), 0.22);
      for (let band = 0; band < 3; band += 1) out[band] *= 0.95 + noise.at(x * 0.09, y * 0.03) * 0.25;
    },
  });
  bloom(canvas, 0.8, 0.5, 20);
  return { contrast: 0.38, saturation: 1.05 };
};

/** Heaps of fruit, spices and bread on the stalls. */
function paintStall(stage: Stage, x: number, z: number, out: Float32Array): void {
  const heaps = [
    hex("#d8762a"),
    hex("#b5352a"),
    hex("#e2b53c"),
    hex("#6c8a3a"),
    hex("#8a5a34"),
    hex("#d9c49a"),
    hex("#7a2f4a"),
  ];
  const crate = Math.floor(z / 0.8);
  const goods =
    heaps[Math.abs(crate * 5 + (x > 0 ? 2 : 0) + Math.floor(Math.abs(x) * 1.6) * 3) % heaps.length];
  const round = stage.noise.at(x * 9, z * 9) * 0.5 + stage.noise.at(x * 21, z * 21) * 0.3;
  const edge = (z / 0.8 + 90) % 1 < 0.07 ? 0.4 : 1;
  put(out, goods, (0.75 + round) * edge);
}

/** A market lane under cloth awnings. */
export const marketAwningScenes: Record<string, Scene> = { "market-awnings": awnings };
