import { type Box, type BoxGroup, type BoxHit, groupBoxes, meetBoxes } from "../boxes";
import { add, glow, lay, paint, put } from "../canvas";
import { hex, mix, smooth } from "../color";
import { repeat } from "../masonry";
import { bloom } from "../optics";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";

/** One desk for two with its bench and iron legs. */
function makeDesk(x: number, z: number): BoxGroup {
  const box = (
    x0: number,
    x1: number,
    y0: number,
    y1: number,
    z0: number,
    z1: number,
    kind: number,
  ): Box => ({ x0, x1, y0, y1, z0, z1, kind });
  const boxes = [
    box(x - 0.6, x + 0.6, 0.7, 0.75, z, z + 0.48, 0),
    box(x - 0.6, x + 0.6, 0.4, 0.44, z - 0.52, z - 0.22, 1),
    box(x - 0.6, x + 0.6, 0.56, 0.8, z - 0.56, z - 0.52, 1),
  ];
  for (const leg of [-0.56, 0.52]) {
    boxes.push(
      box(x + leg, x + leg + 0.04, 0, 0.7, z + 0.2, z + 0.24, 2),
      box(x + leg, x + leg + 0.04, 0, 0.42, z - 0.4, z - 0.36, 2),
    );
  }
  return groupBoxes(boxes);
}

const classroom: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const camera: Camera = { x: 0.9, y: 1.75, z: -0.6, yaw: -0.1, pitch: -0.16, focal: width * 0.72 };
  const desks: BoxGroup[] = [];
  for (let row = 0; row < 5; row += 1) {
    for (const x of [-2.6, -0.75, 1.1, 2.95]) desks.push(makeDesk(x, 1.5 + row * 1.5));
  }
  const hit: BoxHit = { distance: 0, box: undefined, top: false };
  paintRays(stage, camera, (ray, out) => {
    const wallAt = ((ray.dx > 0 ? 4.2 : -4.2) - ray.ox) / ray.dx;
    const levelAt = ((ray.dy > 0 ? 3.2 : 0) - ray.oy) / ray.dy;
    const endAt = (10 - ray.oz) / ray.dz;
    const room = Math.min(wallAt, levelAt, endAt > 0 ? endAt : 1e9);
    meetBoxes(desks, ray, room, hit);
    const x = ray.ox + ray.dx * hit.distance;
    const y = ray.oy + ray.dy * hit.distance;
    const z = ray.oz + ray.dz * hit.distance;
    const light = 0.4 + 0.4 * smooth(4.2, -4.2, x);
    // Sun through the windows on the left falls in slanting patches.
    const sunZ = z - (x + 4.2) * 0.35;
    const sunY = y + (x + 4.2) * 0.42;
    const patch =
      smooth(0.85, 0.8, Math.abs(repeat(sunZ - 1.6, 2.6))) * smooth(0.95, 1, sunY) * smooth(2.6, 2.55, sunY);
    if (hit.box) {
      const wood = mix(hex("#9a6c3c"), hex("#c59458"), noise.fbm(x * 2.4, z * 22 + y * 22, 3) + 0.5);
      const tone = hit.box.kind === 2 ? hex("#3f4a4c") : wood;
      put(out, tone, (hit.top ? 1 : 0.52) * (light + (hit.top ? patch * 1.15 : patch * 0.5)));
    } else if (room === levelAt && ray.dy < 0) {
      const tile = Math.abs(repeat(x, 0.5)) < 0.01 || Math.abs(repeat(z, 0.5)) < 0.01 ? 0.82 : 1;
      const under =
        0.6 +
        0.4 *
          smooth(
            0.2,
            0.8,
            Math.abs(repeat(z - 1.5, 1.5)) + Math.max(0, Math.abs(repeat(x + 2.6, 1.85)) - 0.6) * 3,
          );
      put(
        out,
        hex("#a99c86"),
        tile * under * (0.9 + noise.fbm(x * 2, z * 2, 3) * 0.25) * (light * 0.85 + patch * 0.9 * under),
      );
    } else if (room === levelAt)
      put(out, hex("#e6e0d0"), light * (Math.abs(repeat(z, 2.5)) < 0.14 ? 0.8 : 0.95));
    else if (room === endAt) {
      const board = x > -2.6 && x < 2.4 && y > 1 && y < 2.35;
      const frame = x > -2.7 && x < 2.5 && y > 0.92 && y < 2.43;
      const chalk = board
        ? smooth(-0.3, 0.5, noise.fbm(x * 0.7, y * 1.1, 5)) * 0.14 +
          (noise.fbm(x * 9, y * 20, 2) > 0.2 &&
          Math.abs(repeat(y, 0.26)) < 0.06 &&
          x > -1.9 &&
          x < 0.8 &&
          y > 1.25 &&
          y < 2.2
            ? 0.45
            : 0)
        : 0;
      put(
        out,
        board ? hex("#24463a") : frame ? hex("#7a5632") : y < 1.1 ? hex("#8fa79a") : hex("#e8dfc6"),
        light * (0.95 + noise.fbm(x, y, 4) * 0.15),
      );
      lay(out, hex("#dfe6de"), chalk);
    } else {
      const pane = repeat(z - 1.6, 2.6);
      const opening = Math.abs(pane) < 0.85 && y > 0.95 && y < 2.6 && x < 0;
      const bar = Math.abs(repeat(pane, 0.56)) < 0.03 || Math.abs(y - 2.05) < 0.03;
      if (opening && !bar) put(out, mix(hex("#f4f8f6"), hex("#c9d8b0"), smooth(1.6, 1, y)), 1.6);
      else
        put(
          out,
          opening ? hex("#8a6d4a") : y < 1.1 ? hex("#8fa79a") : hex("#e8dfc6"),
          (light * (x < 0 ? 0.62 : 0.95) + patch * 0.5) * (0.95 + noise.fbm(z, y, 4) * 0.15),
        );
    }
  });
  glow(canvas, width * 0.06, height * 0.36, 330, hex("#fff4dc"), 0.26);
  paint(canvas, (x, y, out) =>
    add(
      out,
      hex("#ffeccc"),
      0.05 * smooth(0.2, 0.8, noise.fbm((x + y * 1.4) * 0.004, 3, 2) + 0.5) * smooth(width, 0, x),
    ),
  );
  bloom(canvas, 0.8, 0.6, 22);
  return { contrast: 0.35 };
};

/** A classroom before lessons. */
export const classroomScenes: Record<string, Scene> = { "classroom-desks": classroom };
