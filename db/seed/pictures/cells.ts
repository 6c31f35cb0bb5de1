import { hash2 } from "./random";

/** The result of a cellular lookup: distances to the nearest two points and the nearest one's id. */
export type Cell = { nearest: number; second: number; id: number };

/** Finds the nearest and second nearest jittered lattice points; writes into `cell` to avoid allocation. */
export function findCell(x: number, y: number, seed: number, cell: Cell): void {
  const floorX = Math.floor(x);
  const floorY = Math.floor(y);
  cell.nearest = 9;
  cell.second = 9;
  for (let stepY = -1; stepY <= 1; stepY += 1) {
    for (let stepX = -1; stepX <= 1; stepX += 1) {
      const cellX = floorX + stepX;
      const cellY = floorY + stepY;
      const id = hash2(cellX, cellY, seed);
      const dx = cellX + 0.1 + id * 0.8 - x;
      const dy = cellY + 0.1 + hash2(cellX, cellY, seed + 7) * 0.8 - y;
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < cell.nearest) {
        cell.second = cell.nearest;
        cell.nearest = distance;
        cell.id = id;
      } else if (distance < cell.second) {
        cell.second = distance;
      }
    }
  }
}
