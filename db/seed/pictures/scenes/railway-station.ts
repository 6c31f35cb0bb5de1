import { lay, put } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { drawPalm } from "../plants";
import { type Camera, paintRays } from "../rays";
import { paintBank } from "../scenery";
import type { Scene } from "../stage";
import { person } from "../structures";
import { drawVector } from "../vector";

const station: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.5;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#6c9cc8"),
    middle: hex("#b4ccd8"),
    horizon: hex("#f2e2c0"),
    sun: { x: width * 0.6, y: edgeY - 40, color: hex("#ffe6b4"), disc: 0, strength: 0.5, spread: 0.3 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.4,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b8c0c8"),
    opacity: 0.8,
  });
  paintBank(stage, {
    baseY: edgeY + 3,
    rise: 26,
    color: hex("#5c6538"),
    haze: hex("#d8cfa8"),
    hazeAmount: 0.4,
  });
  for (let palm = 0; palm < 5; palm += 1)
    drawPalm(canvas, random, {
      x: width * random.between(0.5, 0.66),
      y: edgeY + 4,
      height: random.between(40, 80),
      dark: hex("#4d5632"),
      light: hex("#98985c"),
      trunk: hex("#5c4a36"),
    });
  const camera: Camera = { x: -2.4, y: 2.7, z: 0, yaw: 0.1, pitch: -0.02, focal: width * 0.82 };
  const haze = hex("#f0dfba");
  paintRays(stage, camera, (ray, out) => {
    let nearest = 240;
    const meet = (at: number): boolean => at > 0.05 && at < nearest;
    const platformAt = (1 - ray.oy) / ray.dy;
    const px = ray.ox + ray.dx * platformAt;
    const pz = ray.dz * platformAt;
    if (meet(platformAt) && px < 0 && ray.dy < 0) {
      nearest = platformAt;
      const joint = (px + 60) % 1.2 < 0.03 || (pz + 60) % 1.2 < 0.04 ? 0.75 : 1;
      const stripe = px > -0.62 && px < -0.36;
      const sunlit = smooth(-1.5, -1.3, px + ((pz + 2) % 6 < 0.4 ? -0.5 : 0));
      put(
        out,
        stripe ? hex("#d9aa3a") : hex("#a89c8a"),
        (0.85 + noise.fbm(px * 1.4, pz * 1.4, 4) * 0.4) * joint * (0.42 + sunlit * 0.72),
      );
    }
    const groundAt = -ray.oy / ray.dy;
    const gx = ray.ox + ray.dx * groundAt;
    if (ray.dy < 0 && meet(groundAt) && gx > 0) {
      nearest = groundAt;
      const gz = ray.dz * groundAt;
      put(out, hex("#857768"), 0.8 + noise.fbm(gx * 7, gz * 7, 4) * 0.8);
      if ((gz * 1.5) % 1 < 0.4 && gx > 0.5 && gx < 2.9) put(out, hex("#63523f"), 0.9);
      if (Math.abs(Math.abs(gx - 1.7) - 0.72) < 0.05) put(out, hex("#d8ccb8"));
    }
    const edgeAt = -ray.ox / ray.dx;
    const ey = ray.oy + ray.dy * edgeAt;
    if (meet(edgeAt) && ey < 1 && ey > 0) {
      nearest = edgeAt;
      put(out, hex("#8f8472"), 0.7);
    }
    const trainAt = (3.3 - ray.ox) / ray.dx;
    const tz = ray.dz * trainAt;
    const ty = ray.oy + ray.dy * trainAt;
    if (meet(trainAt) && tz > 7 && tz < 150 && ty > 0.5 && ty < 4.1) {
      nearest = trainAt;
      const along = (tz / 22) % 1;
      const pane = ty > 2.3 && ty < 3.25 && (tz / 1.6) % 1 > 0.16 && along > 0.06 && along < 0.94;
      const base =
        ty > 2.15 && ty < 3.4
          ? hex("#e6e0d2")
          : ty > 1.9 && ty <= 2.15
            ? hex("#c89a32")
            : ty < 0.9
              ? hex("#3a3a3a")
              : hex("#2c6470");
      put(
        out,
        pane ? mix(hex("#1d2a34"), hex("#b4ccd6"), clamp01(0.3 + noise.at(tz * 0.4, ty) * 0.6)) : base,
        (0.85 + noise.fbm(tz * 0.4, ty * 3, 4) * 0.25) *
          (along < 0.02 ? 0.25 : 1) *
          (0.75 + 0.25 * smooth(0.6, 3.8, ty)),
      );
    }
    const roofAt = (5 - ray.oy) / ray.dy;
    const rx = ray.ox + ray.dx * roofAt;
    const rz = ray.dz * roofAt;
    if (ray.dy > 0 && meet(roofAt) && rx < -0.9 && rz < 110) {
      nearest = roofAt;
      const beam = rz % 6 < 0.4 || (rx + 60) % 2.2 < 0.14 ? 0.55 : 1;
      put(
        out,
        mix(hex("#7d6a52"), hex("#b99a6c"), smooth(-6, -0.9, rx)),
        (0.55 + noise.fbm(rx, rz * 0.3, 3) * 0.2) * beam,
      );
    }
    const wallAt = (-8 - ray.ox) / ray.dx;
    const wz = ray.dz * wallAt;
    const wy = ray.oy + ray.dy * wallAt - 1;
    if (meet(wallAt) && wz < 110 && wy > 0 && wy < 4) {
      nearest = wallAt;
      const bay = ((wz + 60) % 4) / 4;
      const arch =
        Math.abs(bay - 0.5) < 0.24 && wy < 2.1 + 0.8 * Math.sqrt(Math.max(0, 1 - ((bay - 0.5) / 0.24) ** 2));
      const brick = (wy * 9) % 1 < 0.12 ? 0.85 : 1;
      put(out, arch ? hex("#4a3a2a") : hex("#c49a66"), (0.55 + noise.fbm(wz * 0.6, wy, 4) * 0.3) * brick);
    }
    for (let post = 0; post < 9; post += 1) {
      const z = 4 + post * 6;
      const at = z / ray.dz;
      if (!meet(at)) continue;
      const x = ray.ox + ray.dx * at + 1.7;
      const y = ray.oy + ray.dy * at;
      if (Math.abs(x) > (y > 4.3 ? 0.16 + (y - 4.3) * 1.1 : 0.16) || y < 1 || y > 5) continue;
      nearest = at;
      put(out, hex("#5c6a62"), 0.5 + smooth(-0.16, 0.16, x) * 0.8);
      break;
    }
    if (nearest < 240) lay(out, haze, 1 - Math.exp(-nearest / 75));
  });
  let crowd = "";
  for (const [x, far] of [
    [-3.2, 9],
    [-1.3, 13],
    [-4.2, 16],
    [-2.6, 21],
    [-0.9, 26],
    [-3.6, 30],
  ]) {
    const screenX = width / 2 + ((x + 2.4) / far - 0.1) * width * 0.82;
    crowd += person(
      screenX,
      height * 0.485 + (1.7 / far) * width * 0.82,
      (1.72 / far) * width * 0.82,
      random.pick(["#2c2a2c", "#4a3c34", "#33404a", "#6a5a4a"]),
    );
  }
  await drawVector(canvas, crowd, { blur: 0.7, shade: (_, _y, out) => lay(out, haze, 0.14) });
  bloom(canvas, 0.85, 0.5, 20);
  return { contrast: 0.36 };
};

/** A station platform with its train. */
export const railwayStationScenes: Record<string, Scene> = { "railway-station": station };
