import type { Ray } from "./rays";

/** A box between two corners with a number that tells what it is made of. */
export type Box = { x0: number; x1: number; y0: number; y1: number; z0: number; z1: number; kind: number };

/** Boxes that stand together, with the box around them all. */
export type BoxGroup = { around: Box; boxes: Box[] };

/** What a ray met among boxes; `box` is undefined when nothing stood in its way. */
export type BoxHit = { distance: number; box: Box | undefined; top: boolean };

/** Groups boxes so that rays can pass them by at once. */
export function groupBoxes(boxes: Box[]): BoxGroup {
  const around = boxes.reduce((sum, box) => ({
    x0: Math.min(sum.x0, box.x0),
    x1: Math.max(sum.x1, box.x1),
    y0: Math.min(sum.y0, box.y0),
    y1: Math.max(sum.y1, box.y1),
    z0: Math.min(sum.z0, box.z0),
    z1: Math.max(sum.z1, box.z1),
    kind: 0,
  }));
  return { around, boxes };
}

/** The distance at which a ray enters a box, or infinity. */
function enterBox(box: Box, ray: Ray, limit: number): number {
  const zA = (box.z0 - ray.oz) / ray.dz;
  const zB = (box.z1 - ray.oz) / ray.dz;
  const yA = (box.y0 - ray.oy) / ray.dy;
  const yB = (box.y1 - ray.oy) / ray.dy;
  let enter = Math.max(Math.min(zA, zB), Math.min(yA, yB));
  let leave = Math.min(Math.max(zA, zB), Math.max(yA, yB));
  if (enter > leave || enter > limit) return Number.POSITIVE_INFINITY;
  const xA = (box.x0 - ray.ox) / ray.dx;
  const xB = (box.x1 - ray.ox) / ray.dx;
  enter = Math.max(enter, Math.min(xA, xB));
  leave = Math.min(leave, Math.max(xA, xB));
  return enter > leave || leave < 0 || enter > limit ? Number.POSITIVE_INFINITY : enter;
}

/** Finds the first box a ray meets before `limit`. */
export function meetBoxes(groups: readonly BoxGroup[], ray: Ray, limit: number, hit: BoxHit): void {
  hit.distance = limit;
  hit.box = undefined;
  for (const group of groups) {
    if (ray.dy > 0 && ray.oy > group.around.y1) continue;
    if (enterBox(group.around, ray, hit.distance) === Number.POSITIVE_INFINITY) continue;
    for (const box of group.boxes) {
      const enter = enterBox(box, ray, hit.distance);
      if (enter < 0.01 || enter >= hit.distance) continue;
      hit.distance = enter;
      hit.box = box;
    }
  }
  const y = ray.oy + ray.dy * hit.distance;
  hit.top = hit.box !== undefined && ray.dy < 0 && Math.abs(y - hit.box.y1) < 1e-4;
}
