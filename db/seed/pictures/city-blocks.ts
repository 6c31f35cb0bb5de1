import { createRandom } from "./random";
import type { Ray } from "./rays";

/** A square town plan: one flat-roofed building, or none, on every plot. */
export type CityBlocks = {
  size: number;
  plot: number;
  tallest: number;
  boxes: Float32Array;
  ids: Float32Array;
};

/** What a ray met; `face` is 0 for nothing, 1 ground, 2 roof, 3 wall facing x and 4 wall facing z. */
export type CityHit = {
  face: number;
  distance: number;
  x: number;
  y: number;
  z: number;
  facing: number;
  top: number;
  id: number;
  across: number;
};

/** How a town is laid out; heights are metres. */
export type CityPlan = {
  size: number;
  plot: number;
  street: number;
  low: number;
  high: number;
  towerShare: number;
  towerHigh: number;
  /** Raises the ground under a plot, for towns on slopes. */
  ground?(x: number, z: number): number;
  /** Leaves a plot empty. */
  empty?(x: number, z: number): boolean;
};

const fields = 5;

/** Lays out a town; plots run from -size/2 to size/2 along x and from 0 to size along z. */
export function planCity(seed: number, plan: CityPlan): CityBlocks {
  const random = createRandom(seed);
  const boxes = new Float32Array(plan.size * plan.size * fields);
  const ids = new Float32Array(plan.size * plan.size);
  let tallest = 0;
  for (let row = 0; row < plan.size; row += 1) {
    for (let column = 0; column < plan.size; column += 1) {
      const index = row * plan.size + column;
      const x = (column - plan.size / 2) * plan.plot;
      const z = row * plan.plot;
      const tower = random.chance(plan.towerShare);
      const tall = tower ? random.between(plan.high, plan.towerHigh) : random.between(plan.low, plan.high);
      const avenue = column % 5 === 0 ? plan.street : 0;
      const lane = row % 4 === 0 ? plan.street : 0;
      const gap = plan.street * 0.12;
      ids[index] = random.next();
      const insets = [
        random.between(0, gap),
        random.between(0, gap),
        random.between(0, gap),
        random.between(0, gap),
      ];
      if (plan.empty?.(x, z) || random.chance(0.05)) continue;
      const height = tall + (plan.ground?.(x, z) ?? 0);
      boxes.set(
        [
          x + avenue + insets[0],
          x + plan.plot - insets[1],
          z + lane + insets[2],
          z + plan.plot - insets[3],
          height,
        ],
        index * fields,
      );
      tallest = Math.max(tallest, height);
    }
  }
  return { size: plan.size, plot: plan.plot, tallest, boxes, ids };
}

/** Follows a ray through the plots to the first wall, roof or ground within `limit`. */
export function hitCity(city: CityBlocks, ray: Ray, limit: number, hit: CityHit): void {
  const { plot, size, boxes } = city;
  const half = (size / 2) * plot;
  hit.face = 0;
  hit.distance = limit;
  const { ox, oy, oz, dx, dy, dz } = ray;
  let start = 0;
  if (oy > city.tallest) {
    if (dy >= 0) return;
    start = (city.tallest - oy) / dy;
  }
  const groundAt = dy < 0 ? -oy / dy : limit;
  const skyAt = dy > 0 ? (city.tallest - oy) / dy : limit;
  const end = Math.min(limit, groundAt, skyAt);
  const inverseX = 1 / (Math.abs(dx) < 1e-7 ? 1e-7 : dx);
  const inverseZ = 1 / (Math.abs(dz) < 1e-7 ? 1e-7 : dz);
  let column = Math.floor((ox + dx * start + half) / plot);
  let row = Math.floor((oz + dz * start) / plot);
  const stepColumn = inverseX > 0 ? 1 : -1;
  const stepRow = inverseZ > 0 ? 1 : -1;
  let nextX = ((column + (stepColumn > 0 ? 1 : 0)) * plot - half - ox) * inverseX;
  let nextZ = ((row + (stepRow > 0 ? 1 : 0)) * plot - oz) * inverseZ;
  const paceX = Math.abs(plot * inverseX);
  const paceZ = Math.abs(plot * inverseZ);
  for (let at = start; at < end; ) {
    if (column >= 0 && column < size && row >= 0 && row < size) {
      const base = (row * size + column) * fields;
      const top = boxes[base + 4];
      if (top > 0 && meetBox(city, ray, base, inverseX, inverseZ, end, hit)) {
        hit.id = city.ids[row * size + column];
        hit.top = top;
        return;
      }
    }
    if (nextX < nextZ) {
      at = nextX;
      nextX += paceX;
      column += stepColumn;
    } else {
      at = nextZ;
      nextZ += paceZ;
      row += stepRow;
    }
  }
  if (groundAt < limit) settle(ray, groundAt, 1, 1, hit);
}

function meetBox(
  city: CityBlocks,
  ray: Ray,
  base: number,
  inverseX: number,
  inverseZ: number,
  end: number,
  hit: CityHit,
): boolean {
  const { boxes } = city;
  const firstX = (boxes[base] - ray.ox) * inverseX;
  const secondX = (boxes[base + 1] - ray.ox) * inverseX;
  const firstZ = (boxes[base + 2] - ray.oz) * inverseZ;
  const secondZ = (boxes[base + 3] - ray.oz) * inverseZ;
  const enterX = Math.min(firstX, secondX);
  const enterZ = Math.min(firstZ, secondZ);
  const enter = Math.max(enterX, enterZ);
  const leave = Math.min(Math.max(firstX, secondX), Math.max(firstZ, secondZ));
  if (leave <= Math.max(enter, 0.01) || enter > end) return false;
  const top = boxes[base + 4];
  const heightAtEntry = ray.oy + ray.dy * Math.max(0, enter);
  if (heightAtEntry <= top && enter > 0.01) {
    if (enterX > enterZ) settle(ray, enter, 3, inverseX > 0 ? -1 : 1, hit);
    else settle(ray, enter, 4, inverseZ > 0 ? -1 : 1, hit);
    hit.across = enterX > enterZ ? hit.z - boxes[base + 2] : hit.x - boxes[base];
    return true;
  }
  const roofAt = (top - ray.oy) / ray.dy;
  if (ray.dy < 0 && roofAt > 0.01 && roofAt < leave && roofAt >= enter) {
    settle(ray, roofAt, 2, 1, hit);
    const aside = Math.min(
      hit.x - boxes[base],
      boxes[base + 1] - hit.x,
      hit.z - boxes[base + 2],
      boxes[base + 3] - hit.z,
    );
    hit.across = aside;
    return true;
  }
  return false;
}

function settle(ray: Ray, distance: number, face: number, facing: number, hit: CityHit): void {
  hit.face = face;
  hit.facing = facing;
  hit.distance = distance;
  hit.x = ray.ox + ray.dx * distance;
  hit.y = ray.oy + ray.dy * distance;
  hit.z = ray.oz + ray.dz * distance;
}

/** An empty result to be filled by `hitCity`. */
export function emptyHit(): CityHit {
  return { face: 0, distance: 0, x: 0, y: 0, z: 0, facing: 1, top: 0, id: 0, across: 0 };
}
