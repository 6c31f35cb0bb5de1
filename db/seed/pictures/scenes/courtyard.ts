import { lay, put } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { paintClouds, paintSky } from "../light";
import { archHalf, brickTone, insideArch, repeat } from "../masonry";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";

const courtyard: Scene = (stage) => {
  const { width, height, noise } = stage;
  paintSky(stage, {
    horizonY: height * 0.8,
    top: hex("#4f8fca"),
    middle: hex("#8ab8dc"),
    horizon: hex("#c9dbe2"),
  });
  paintClouds(
    stage,
    { horizonY: height * 0.8, top: hex("#4f8fca"), middle: hex("#8ab8dc"), horizon: hex("#c9dbe2") },
    { cover: 0.45, softness: 0.4, scale: 1.4, light: hex("#ffffff"), shade: hex("#c2ccd6"), opacity: 0.7 },
  );
  const camera: Camera = { x: -1.4, y: 1.7, z: 0, yaw: 0.08, pitch: 0.1, focal: width * 0.8 };
  const bay = 3.4;
  paintRays(stage, camera, (ray, out) => {
    // The far arcade: a wall of arches with a shaded walk behind it.
    const frontAt = 15 / ray.dz;
    const fx = ray.ox + ray.dx * frontAt;
    const fy = ray.oy + ray.dy * frontAt;
    const floorAt = ray.dy < 0 ? -ray.oy / ray.dy : 1e9;
    const sideAt = (-7.4 - ray.ox) / ray.dx;
    if (sideAt > 0 && sideAt < frontAt && sideAt < floorAt) {
      const sz = ray.dz * sideAt;
      const sy = ray.oy + ray.dy * sideAt;
      if (sy < 7.4) return wall(sz, sy, 0.5, out, sideAt);
    } else if (floorAt < frontAt) {
      const x = ray.ox + ray.dx * floorAt;
      const z = ray.dz * floorAt;
      const star = Math.abs(repeat(x, 1.2)) + Math.abs(repeat(z, 1.2)) < 0.5;
      const joint =
        Math.abs(repeat(x + 0.6, 1.2)) < 0.015 || Math.abs(repeat(z + 0.6, 1.2)) < 0.015 ? 0.75 : 1;
      const sunlit = smooth(-0.15, 0.15, x + 3.6 - z * 0.12 + noise.at(z, x) * 0.03);
      put(
        out,
        star ? hex("#a6754c") : hex("#c9b794"),
        (0.85 + noise.fbm(x * 1.6, z * 1.6, 4) * 0.35) * joint * (0.34 + sunlit * 0.85),
      );
      const basin = Math.hypot(x - 0.8, z - 9);
      if (basin < 2.1)
        put(
          out,
          basin < 1.75
            ? mix(hex("#2f6f7a"), hex("#8fc4d4"), clamp01(0.4 + noise.fbm(x * 2, z * 4, 3)))
            : hex("#dccdae"),
          basin < 1.75 ? 0.8 : 1.05,
        );
      return;
    } else if (fy < 7.4) return wall(fx, fy, 1.08, out, frontAt);
  });
  function wall(u: number, y: number, light: number, out: Float32Array, distance: number): void {
    const across = repeat(u, bay);
    const upper = y > 3.9;
    const level = upper ? y - 4.1 : y;
    const scaleUp = upper ? 0.8 : 1;
    const half = 1.25 * scaleUp;
    const spring = 1.8 * scaleUp;
    const rise = 1.15 * scaleUp;
    if (insideArch(across, level, half, spring, rise)) {
      // The wall's thickness shows on one side of every opening.
      const thick = insideArch(across - 0.28, level - 0.1, half, spring, rise);
      if (!thick) put(out, brickTone(noise, u * 0.7, y), light * 0.75);
      else {
        const door = Math.abs(across - 0.2) < 0.5 && level < 1.9;
        put(
          out,
          door ? hex("#5c3f28") : mix(hex("#6d563c"), hex("#3c3024"), clamp01(level / 3)),
          (0.3 + 0.35 * smooth(1.8, 0, level)) * (0.6 + light * 0.5),
        );
      }
    } else {
      const rim = Math.abs(across) - archHalf(level, half, spring, rise);
      const frame = level > 0 && level < spring + rise + 0.25 && rim < 0.17 && rim > 0;
      const band = (y > 3.35 && y < 3.85) || (y > 6.75 && y < 7.2);
      if (band) {
        const motif = Math.cos(repeat(u, 0.5) * 12.6) + Math.cos((y - 3.6) * 25);
        put(out, motif > 0.5 ? hex("#d9c27a") : motif > -0.6 ? hex("#2a6f86") : hex("#1f4a72"), light * 0.95);
      } else if (frame)
        put(
          out,
          Math.floor(level * 4 + Math.abs(across) * 2) % 2 === 0 ? hex("#2f7f8c") : hex("#d8bf90"),
          light * 0.9,
        );
      else put(out, brickTone(noise, u, y), light * 1.12);
    }
    lay(out, hex("#e8ddc8"), 1 - Math.exp(-distance / 150));
  }
  return { contrast: 0.38 };
};

/** A courtyard of arches. */
export const courtyardScenes: Record<string, Scene> = { "courtyard-arches": courtyard };
