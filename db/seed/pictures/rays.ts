import { paint } from "./canvas";
import { clamp01 } from "./color";
import type { Stage } from "./stage";

/** A ray from the eye: an origin and a direction of any length. */
export type Ray = { ox: number; oy: number; oz: number; dx: number; dy: number; dz: number };

/** A camera that looks along +z when yaw and pitch are 0; `focal` is in stage pixels. */
export type Camera = { x: number; y: number; z: number; yaw: number; pitch: number; focal: number };

/** Computes the light along a ray; `x` and `y` are canvas positions. */
export type RayShader = (ray: Ray, out: Float32Array, x: number, y: number) => void;

/** How far the light of neighbouring pixels may differ before a pixel is sampled more finely. */
const edgeThreshold = 0.1;

/** Traces every pixel once and those on edges four times more. */
export function paintRays(
  stage: Stage,
  camera: Camera,
  shader: RayShader,
  top = 0,
  bottom = stage.height,
): void {
  const { canvas, width, height } = stage;
  const ray: Ray = { ox: camera.x, oy: camera.y, oz: camera.z, dx: 0, dy: 0, dz: 1 };
  const sinYaw = Math.sin(camera.yaw);
  const cosYaw = Math.cos(camera.yaw);
  const sinPitch = Math.sin(camera.pitch);
  const cosPitch = Math.cos(camera.pitch);
  const aim = (x: number, y: number): void => {
    // The small offset keeps a direction from being exactly parallel to a wall.
    const right = (x - width / 2 + 1e-4) / camera.focal;
    const up = (height / 2 - y) / camera.focal;
    const ahead = cosPitch - up * sinPitch;
    const length = Math.sqrt(right * right + up * up + 1);
    ray.dy = (up * cosPitch + sinPitch) / length;
    ray.dx = (right * cosYaw + ahead * sinYaw) / length;
    ray.dz = (ahead * cosYaw - right * sinYaw) / length;
  };
  paint(
    canvas,
    (x, y, out) => {
      aim(x + 0.5, y + 0.5);
      shader(ray, out, x, y);
    },
    top,
    bottom,
  );
  const edges = findEdges(stage);
  const sum = new Float32Array(3);
  paint(
    canvas,
    (x, y, out) => {
      if (edges[y * width + x] === 0) return;
      sum.fill(0);
      for (let part = 0; part < 4; part += 1) {
        aim(x + 0.2 + (part & 1) * 0.6, y + 0.2 + (part >> 1) * 0.6);
        shader(ray, out, x, y);
        for (let channel = 0; channel < 3; channel += 1) sum[channel] += Math.min(out[channel], 3) / 4;
      }
      out.set(sum);
    },
    top,
    bottom,
  );
}

function findEdges(stage: Stage): Uint8Array {
  const { canvas, width, height } = stage;
  const tone = new Float32Array(width * height);
  for (let index = 0; index < tone.length; index += 1) {
    const at = index * 3;
    tone[index] = Math.sqrt(
      clamp01(canvas.data[at] * 0.3 + canvas.data[at + 1] * 0.6 + canvas.data[at + 2] * 0.1),
    );
  }
  const edges = new Uint8Array(width * height);
  for (let index = 0; index < tone.length - width - 1; index += 1) {
    if (Math.abs(tone[index] - tone[index + 1]) > edgeThreshold) edges[index] = edges[index + 1] = 1;
    if (Math.abs(tone[index] - tone[index + width]) > edgeThreshold) edges[index] = edges[index + width] = 1;
  }
  return edges;
}
