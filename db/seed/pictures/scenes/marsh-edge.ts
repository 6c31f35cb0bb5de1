import { curve } from "../brush";
import { add, lay, paint } from "../canvas";
import { type Cell, findCell } from "../cells";
import { hex, mix, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { plantReeds } from "../reed-stand";
import { paintBank } from "../scenery";
import type { Scene } from "../stage";
import { canoe } from "../structures";
import { drawVector } from "../vector";
import { paintWater } from "../water";

const dry: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.33;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#7f9fb5"),
    middle: hex("#c2c8c2"),
    horizon: hex("#e8d8b8"),
    sun: { x: width * 0.2, y: height * 0.05, color: hex("#fff0d0"), disc: 0, strength: 0.4, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 12,
    color: hex("#8b7d52"),
    haze: hex("#d8c9a6"),
    hazeAmount: 0.4,
    roughness: 0.5,
  });
  const cell: Cell = { nearest: 0, second: 0, id: 0 };
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 2100 / drop;
      const u = ((x - width / 2) / width) * far;
      const v = far;
      const warp = noise.fbm(u * 0.8, v * 0.8, 3) * 0.5;
      findCell(u * 1.15 + warp, v * 1.15 + warp, 5, cell);
      const gap = cell.second - cell.nearest;
      const footprint = Math.min(1, (far / drop) * 3);
      const crack = smooth(0.15, 0.05, gap + noise.at(u * 9, v * 9) * 0.03) * (1 - footprint * 0.8);
      const lip = smooth(0.3, 0.14, gap) * (1 - crack) * (1 - footprint);
      const grain = 0.84 + cell.id * 0.24 + noise.fbm(u * 3.2, v * 3.2, 5) * 0.5 + lip * 0.16;
      const patch = smooth(-0.1, 0.4, noise.fbm(u * 0.16, v * 0.1, 3));
      lay(out, mix(hex("#a58d68"), hex("#c3ae87"), patch), 1);
      for (let band = 0; band < 3; band += 1) out[band] *= grain * (1 - crack * 0.88);
      lay(out, hex("#e3d3b0"), Math.exp(-drop / 42) * 0.7);
    },
    edgeY,
  );
  for (let reed = 0; reed < 240; reed += 1) {
    const y = edgeY + 6 + random.next() ** 2 * height * 0.3;
    const size = (y - edgeY) * random.between(0.25, 0.6) + 5;
    const x = random.between(0, width);
    curve(
      canvas,
      [x, y],
      [x + 1, y - size * 0.6],
      [x + random.between(-0.5, 0.6) * size, y - size],
      0.7 + size * 0.02,
      0.5,
      hex("#5f5334"),
      hex("#b59f6c"),
    );
  }
  const hull = canoe(width * 0.66, height * 0.62, 300, "#3d332a", false);
  const shadow = `<ellipse cx="${width * 0.67}" cy="${height * 0.632}" rx="135" ry="9" fill="#2a2118" fill-opacity="0.65"/>`;
  await drawVector(canvas, shadow + hull, {
    blur: 0.6,
    shade: (x, y, out) => {
      const wear = 0.9 + noise.fbm(x * 0.03, y * 0.3, 4) * 1.1;
      for (let band = 0; band < 3; band += 1) out[band] *= wear;
    },
  });
  return { contrast: 0.4, saturation: 0.95 };
};

const sunset: Scene = (stage) => {
  const { width, height, canvas } = stage;
  const edgeY = height * 0.52;
  const sun = { x: width * 0.63, y: edgeY - 34, color: hex("#ff9a4a"), disc: 20, strength: 0.8, spread: 0.2 };
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#332d4d"),
    middle: hex("#9a4f55"),
    horizon: hex("#ee8238"),
    sun,
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.53,
    softness: 0.3,
    scale: 1.8,
    light: hex("#ff9a62"),
    shade: hex("#4c3550"),
    opacity: 0.9,
    stretch: 1.8,
  });
  plantReeds(stage, {
    from: 0,
    to: width,
    y: edgeY + 3,
    tall: 30,
    count: 500,
    color: hex("#40211c"),
    tip: hex("#6b3a26"),
    thickness: 1,
  });
  plantReeds(stage, {
    from: -10,
    to: width * 0.34,
    y: edgeY + 10,
    tall: 90,
    count: 210,
    color: hex("#22130f"),
    tip: hex("#3a2019"),
    head: hex("#59321f"),
    thickness: 1.5,
  });
  paintWater(stage, {
    edgeY: edgeY + 10,
    depth: hex("#241a24"),
    chop: 0.7,
    glitter: { x: sun.x, color: hex("#ffab5c"), strength: 1, width: 60 },
  });
  bloom(canvas, 0.85, 0.9, 26);
  plantReeds(stage, {
    from: width * 0.72,
    to: width * 1.04,
    y: height + 10,
    tall: 330,
    count: 70,
    color: hex("#0f0a0a"),
    tip: hex("#2a1612"),
    head: hex("#4a2a1a"),
    thickness: 2.8,
  });
  paint(canvas, (x, y, out) =>
    add(out, hex("#ff8a3c"), 0.05 * Math.exp(-Math.hypot(x - sun.x, y - sun.y) / 300)),
  );
  return { contrast: 0.35, saturation: 1.05 };
};

/** Scenes where the marshes end: in drought and at dusk. */
export const marshEdgeScenes: Record<string, Scene> = { "marsh-dry": dry, "marsh-sunset": sunset };
