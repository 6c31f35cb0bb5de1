import { add, lay, paint, put } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { archHalf, brickTone, insideArch, repeat } from "../masonry";
import { bloom } from "../optics";
import { hash2 } from "../random";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";
import { person } from "../structures";
import { drawVector } from "../vector";

const arcade: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const camera: Camera = { x: 0.3, y: 1.7, z: 0, yaw: -0.02, pitch: 0.12, focal: height * 0.62 };
  const half = 2.7;
  const spring = 3.2;
  const warm = hex("#ffd9a0");
  paintRays(stage, camera, (ray, out) => {
    let at = 90;
    let kind = 0;
    const side = ray.dx > 0 ? 1 : -1;
    const floorAt = ray.dy < 0 ? -ray.oy / ray.dy : 1e9;
    const wallAt = (side * half - ray.ox) / ray.dx;
    if (floorAt < at) {
      at = floorAt;
      kind = 1;
    }
    if (wallAt < at && ray.oy + ray.dy * wallAt < spring) {
      at = wallAt;
      kind = 2;
    }
    const a = ray.dx * ray.dx + ray.dy * ray.dy;
    const b = ray.ox * ray.dx + (ray.oy - spring) * ray.dy;
    const c = ray.ox * ray.ox + (ray.oy - spring) ** 2 - half * half;
    const root = b * b - a * c;
    const vaultAt = root > 0 ? (-b + Math.sqrt(root)) / a : 1e9;
    if (vaultAt < at && ray.oy + ray.dy * vaultAt >= spring) {
      at = vaultAt;
      kind = 3;
    }
    if (kind === 0) {
      put(out, hex("#fff0cc"), 1.3);
      return;
    }
    const x = ray.ox + ray.dx * at;
    const y = ray.oy + ray.dy * at;
    const z = ray.dz * at;
    const skylight = repeat(z - 5, 9);
    const pool = Math.exp(-((skylight / 1.5) ** 2));
    let light = 0.2 + 0.5 * pool + 0.35 * smooth(20, 70, z);
    if (kind === 1) {
      const slab = (x + 40) % 0.8 < 0.03 || z % 0.8 < 0.03 ? 0.7 : 1;
      const beam = Math.exp(-(((x + 0.3) / 0.7) ** 2) - (skylight / 0.8) ** 2) * 2.6;
      put(out, mix(hex("#857058"), hex("#a89070"), noise.fbm(x * 2, z * 2, 4) + 0.5), slab * (light + beam));
    } else if (kind === 2) {
      const bay = repeat(z - 1, 3);
      const opening = insideArch(bay, y, 1.15, 1.7, 1);
      if (opening && hash2(Math.round((z - 1) / 3), side, 5) > 0.12) {
        const row = Math.floor(y / 0.36);
        const slot = z * (4 + (row % 3));
        const id = hash2(Math.floor(slot), row + side * 50, 9);
        const cloth = [
          hex("#a8402c"),
          hex("#d0963a"),
          hex("#2f6a70"),
          hex("#c9b48a"),
          hex("#7a4a2c"),
          hex("#8a2f44"),
          hex("#d8c8a4"),
        ][Math.floor(id * 7)];
        const lamp = 0.95 * Math.exp(-(bay * bay) / 0.9 - (y - 2) ** 2 / 2.2);
        put(
          out,
          mix(cloth, hex("#c08a50"), 0.35),
          (0.12 + lamp) * ((y / 0.36) % 1 < 0.1 ? 0.4 : 1) * (0.7 + 0.4 * noise.at(slot * 2, y * 6)),
        );
      } else {
        const rim = Math.abs(Math.abs(bay) - archHalf(y, 1.15, 1.7, 1)) < 0.12 && y < 2.8 ? 0.75 : 1;
        put(out, brickTone(noise, z, y), (light + 0.18) * rim);
      }
    } else {
      const angle = Math.atan2(y - spring, x);
      const rib = Math.abs(repeat(z + 0.5, 3)) < 0.22 ? 1.35 : 1;
      const hole = Math.hypot(skylight, (angle - Math.PI / 2) * half) < 0.5;
      light += 0.5 * Math.exp(-((skylight / 1.1) ** 2)) * Math.sin(angle);
      put(out, brickTone(noise, angle * half, z), light * rib * (0.7 + 0.3 * Math.sin(angle)));
      if (hole) put(out, hex("#fff6e0"), 2.2);
    }
    for (let band = 0; band < 3; band += 1) out[band] *= 0.55 + warm[band] * 0.6;
    lay(out, hex("#f0d2a0"), 1 - Math.exp(-at / 48));
  });
  // The shafts of light that fall from the openings in the vault.
  for (const z of [5, 14, 23, 32]) {
    const centreX = width / 2 + ((-0.3 + 0.02 * z) / z) * camera.focal;
    const topY = height / 2 - ((spring + half - camera.y) / z - 0.12) * camera.focal;
    const footY = height / 2 + (camera.y / z + 0.12) * camera.focal;
    const breadth = (0.55 / z) * camera.focal;
    paint(
      canvas,
      (x, y, out) => {
        const fall = clamp01((y - topY) / (footY - topY));
        const aside = Math.abs(x - centreX) / (breadth * (0.7 + fall * 0.6));
        if (aside > 1.6) return;
        add(
          out,
          hex("#ffe4b4"),
          0.34 *
            smooth(1.5, 0.3, aside) *
            (1 - fall * 0.45) *
            (0.8 + noise.fbm(x * 0.02, y * 0.008, 3) * 0.7),
        );
      },
      Math.max(0, topY),
      footY,
    );
  }
  let crowd = "";
  for (const [x, z] of [
    [0.9, 40],
    [-0.8, 34],
    [0.2, 28],
    [-1.4, 22],
    [1.3, 17],
    [-0.9, 12],
  ]) {
    const size = (1.7 / z) * camera.focal;
    crowd += person(
      width / 2 + ((x - 0.3) / z + 0.02) * camera.focal,
      height / 2 + (camera.y / z + 0.12) * camera.focal,
      size,
      random.pick(["#2a2018", "#3c2e22", "#241c1a"]),
    );
  }
  await drawVector(canvas, crowd, {
    blur: 0.7,
    shade: (_, y, out) => lay(out, hex("#e0b47c"), 0.1 + 0.2 * smooth(height * 0.75, height * 0.6, y)),
  });
  bloom(canvas, 0.75, 0.7, 22);
  return { contrast: 0.35 };
};

/** A vaulted market passage. */
export const marketArcadeScenes: Record<string, Scene> = { "market-arcade": arcade };
