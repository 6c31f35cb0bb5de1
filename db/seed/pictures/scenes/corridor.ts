import { glow, lay, put } from "../canvas";
import { hex, smooth } from "../color";
import { repeat } from "../masonry";
import { bloom } from "../optics";
import { hash2 } from "../random";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";

const corridor: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const camera: Camera = { x: 0.15, y: 1.55, z: 0, yaw: 0, pitch: -0.04, focal: height * 0.6 };
  const shadeRoom = (
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    out: Float32Array,
  ): number => {
    const wallAt = ((dx > 0 ? 1.35 : -1.35) - ox) / dx;
    const levelAt = ((dy > 0 ? 2.8 : 0) - oy) / dy;
    const endAt = (26 - oz) / dz;
    const at = Math.min(wallAt, levelAt, endAt);
    const x = ox + dx * at;
    const y = oy + dy * at;
    const z = oz + dz * at;
    const lampDistance = Math.abs(repeat(z - 2.5, 4));
    const light = 0.5 + 0.32 * Math.exp(-lampDistance * 0.8) + 0.3 * smooth(16, 26, z);
    if (at === endAt) {
      const pane = Math.abs(x) < 0.95 && y > 0.7 && y < 2.4;
      const bar = Math.abs(repeat(x, 0.64)) < 0.03 || Math.abs(y - 1.7) < 0.03;
      put(out, pane && !bar ? hex("#fdfbf2") : hex("#b8c4bc"), pane && !bar ? 1.9 : 0.6);
    } else if (at === levelAt && dy > 0) {
      const lamp = Math.abs(x) < 0.3 && Math.abs(repeat(z - 2.5, 4)) < 0.6;
      const grid = Math.abs(repeat(x, 0.6)) < 0.012 || Math.abs(repeat(z, 0.6)) < 0.012 ? 0.85 : 1;
      put(out, lamp ? hex("#fffdf4") : hex("#d8dad2"), lamp ? 1.7 : light * grid * 0.9);
    } else if (at === levelAt) {
      const tile = Math.abs(repeat(x, 0.45)) < 0.008 || Math.abs(repeat(z, 0.45)) < 0.008 ? 0.8 : 1;
      put(
        out,
        hash2(Math.round(x / 0.45), Math.round(z / 0.45), 2) > 0.5 ? hex("#a9aaa0") : hex("#b5b5aa"),
        light * tile * (0.85 + noise.fbm(x * 3, z * 3, 3) * 0.2),
      );
    } else {
      const door = repeat(z - 3 - (dx > 0 ? 1.4 : 0), 4.2);
      const wear = 0.94 + noise.fbm(z * 0.9, y * 0.9, 4) * 0.16;
      const foot = 0.72 + 0.28 * smooth(0, 0.5, y);
      if (Math.abs(door) < 0.5 && y < 2.1)
        put(
          out,
          hex("#8f7352"),
          light *
            (Math.abs(door) > 0.44 || y > 2.04
              ? 0.75
              : Math.abs(door + 0.36) < 0.03 && Math.abs(y - 1) < 0.06
                ? 1.9
                : 0.9) *
            wear,
        );
      else if (Math.abs(door) < 0.56 && y < 2.16) put(out, hex("#e4e2d6"), light * 0.8);
      else if (Math.abs(y - 0.92) < 0.06) put(out, hex("#c9b48a"), light * (1.05 - Math.abs(y - 0.94) * 6));
      else if (Math.abs(Math.abs(door) - 1.35) < 0.24 && y > 1.3 && y < 1.8)
        put(out, hash2(Math.round(z), 3, 4) > 0.5 ? hex("#4e8896") : hex("#d8b45c"), light * 0.85);
      else put(out, y < 1.15 ? hex("#7fa59a") : hex("#e2dfd0"), light * wear * foot);
    }
    lay(out, hex("#eef0e6"), 1 - Math.exp(-at / 60));
    return at;
  };
  const mirrored = new Float32Array(3);
  paintRays(stage, camera, (ray, out) => {
    const at = shadeRoom(ray.ox, ray.oy, ray.oz, ray.dx, ray.dy, ray.dz, out);
    const y = ray.oy + ray.dy * at;
    if (y > 0.01 || ray.dy >= 0) return;
    const x = ray.ox + ray.dx * at;
    const z = ray.dz * at;
    shadeRoom(
      x,
      0.001,
      z,
      ray.dx + noise.at(x * 9, z * 4) * 0.012,
      -ray.dy * (1 + noise.at(x * 4, z * 3) * 0.1),
      ray.dz,
      mirrored,
    );
    const fresnel = 0.16 + 0.6 * (1 + ray.dy) ** 4;
    for (let band = 0; band < 3; band += 1)
      out[band] = out[band] * (1 - fresnel * 0.5) + mirrored[band] * fresnel * 0.8;
  });
  glow(canvas, width / 2, height * 0.46, 150, hex("#fff8e4"), 0.3);
  bloom(canvas, 0.85, 0.5, 20);
  return { contrast: 0.32, saturation: 0.95 };
};

/** A quiet corridor. */
export const corridorScenes: Record<string, Scene> = { "corridor-clinic": corridor };
