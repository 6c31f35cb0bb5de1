import { type Color, mix } from "./color";
import { drawReed } from "./plants";
import type { Stage } from "./stage";

/** A thick stand of reeds along one waterline. */
type Stand = {
  from: number;
  to: number;
  y: number;
  tall: number;
  count: number;
  color: Color;
  tip: Color;
  head?: Color;
  thickness: number;
};

/** Plants a stand of reeds in uneven clumps. */
export function plantReeds(stage: Stage, stand: Stand): void {
  const { random, canvas, noise } = stage;
  for (let reed = 0; reed < stand.count; reed += 1) {
    const x = random.between(stand.from, stand.to);
    const clump = 0.75 + noise.fbm(x * 0.012, stand.y * 0.02, 2) * 0.8;
    const tone = random.between(0, 0.45);
    drawReed(canvas, random, {
      x,
      y: stand.y + random.between(-3, 5),
      height: stand.tall * clump * random.between(0.65, 1.1),
      lean: random.between(-0.12, 0.2),
      thickness: stand.thickness,
      color: mix(stand.color, stand.tip, tone),
      tip: mix(stand.tip, stand.color, random.between(0, 0.5)),
      head: stand.head && random.chance(0.5) ? stand.head : undefined,
    });
  }
}
