import type { Stage } from "./stage";

/** Where terrain is seen from. Distances are metres; `focal` is in pixels. */
export type View = {
  x: number;
  z: number;
  height: number;
  horizonY: number;
  focal: number;
  near: number;
  far: number;
};

/** A place on the terrain, given to the shading function. The normal is a unit vector. */
export type Spot = {
  x: number;
  z: number;
  height: number;
  normalX: number;
  normalY: number;
  normalZ: number;
  distance: number;
};

/** A landscape: its height everywhere and the light it gives back. */
export type Terrain = {
  height(x: number, z: number): number;
  shade(spot: Spot, out: Float32Array): void;
  /** Growth of the step between samples with distance; smaller is finer. */
  step?: number;
};

/** Draws a landscape column by column from near to far, with smooth crests. */
export function paintTerrain(stage: Stage, terrain: Terrain, view: View): void {
  const { canvas, width, height } = stage;
  const out = new Float32Array(3);
  const column = new Float32Array(height * 3);
  const cover = new Float32Array(height);
  const spot: Spot = { x: 0, z: 0, height: 0, normalX: 0, normalY: 1, normalZ: 0, distance: 0 };
  const growth = terrain.step ?? 0.008;
  for (let x = 0; x < width; x += 1) {
    column.fill(0);
    cover.fill(0);
    const slant = (x - width / 2) / view.focal;
    let filled = height;
    for (let far = view.near; far < view.far && filled > 0; far *= 1 + growth) {
      const worldX = view.x + slant * far;
      const worldZ = view.z + far;
      const ground = terrain.height(worldX, worldZ);
      const y = view.horizonY - ((ground - view.height) * view.focal) / far;
      if (y >= filled) continue;
      const reach = Math.max(0.05, far * 0.004);
      const riseX = (terrain.height(worldX + reach, worldZ) - ground) / reach;
      const riseZ = (terrain.height(worldX, worldZ + reach) - ground) / reach;
      const length = Math.sqrt(riseX * riseX + riseZ * riseZ + 1);
      spot.x = worldX;
      spot.z = worldZ;
      spot.height = ground;
      spot.normalX = -riseX / length;
      spot.normalY = 1 / length;
      spot.normalZ = -riseZ / length;
      spot.distance = far;
      terrain.shade(spot, out);
      const top = Math.max(0, y);
      for (let row = Math.floor(top); row < filled; row += 1) {
        const share = Math.min(row + 1, filled) - Math.max(row, top);
        cover[row] += share;
        column[row * 3] += out[0] * share;
        column[row * 3 + 1] += out[1] * share;
        column[row * 3 + 2] += out[2] * share;
      }
      filled = top;
    }
    for (let row = Math.floor(filled); row < height; row += 1) {
      const index = (row * width + x) * 3;
      const rest = 1 - Math.min(1, cover[row]);
      for (let channel = 0; channel < 3; channel += 1) {
        canvas.data[index + channel] = canvas.data[index + channel] * rest + column[row * 3 + channel];
      }
    }
  }
}
