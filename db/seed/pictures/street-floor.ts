import { lay, put } from "./canvas";
import { type Color, scale, smooth } from "./color";
import { meetStreet, pave, type Street } from "./facades";
import { type Camera, paintRays, type Ray } from "./rays";
import type { Stage } from "./stage";

/** Paints a street and its ground; `wet` is how much the ground mirrors. */
export function paintStreet(stage: Stage, street: Street, camera: Camera, wet: number): void {
  const { noise, canvas, width, height } = stage;
  const mirrored: Ray = { ox: camera.x, oy: 0, oz: camera.z, dx: 0, dy: 1, dz: 1 };
  const other = new Float32Array(3);
  const skyTone: Color = [
    canvas.data[Math.floor(width / 2) * 3],
    canvas.data[Math.floor(width / 2) * 3 + 1],
    canvas.data[Math.floor(width / 2) * 3 + 2],
  ];
  const horizonTone = scale(street.haze, 1);
  paintRays(
    stage,
    camera,
    (ray, out) => {
      const side = ray.dx > 0 ? 1 : -1;
      const wallAt = (side * street.half - ray.ox) / ray.dx;
      const groundAt = ray.dy < 0 ? -ray.oy / ray.dy : 1e9;
      if (groundAt > wallAt || groundAt > 400) {
        meetStreet(street, ray, out);
        return;
      }
      const x = ray.ox + ray.dx * groundAt;
      const z = ray.oz + ray.dz * groundAt;
      put(out, pave(street, x, z));
      const puddle = wet * (0.35 + 0.65 * smooth(-0.1, 0.25, noise.fbm(x * 0.45, z * 0.3, 4)));
      if (puddle > 0.01) {
        const ripple = noise.at(x * 5, z * 3.2) * 0.022 + noise.at(x * 17, z * 9) * 0.02;
        mirrored.ox = x;
        mirrored.oz = z;
        mirrored.dx = ray.dx + ripple;
        mirrored.dy = -ray.dy * (1 + ripple * 4) + Math.abs(ripple);
        mirrored.dz = ray.dz;
        other.set(mirrored.dy > 0.25 ? skyTone : horizonTone);
        meetStreet(street, mirrored, other);
        const fresnel = puddle * (0.3 + 0.7 * (1 + ray.dy) ** 5);
        for (let band = 0; band < 3; band += 1)
          out[band] = out[band] * (1 - fresnel * 0.7) + other[band] * fresnel;
      }
      lay(out, street.haze, 1 - Math.exp(-groundAt / street.clear));
    },
    0,
    height,
  );
}
