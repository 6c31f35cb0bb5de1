import { lay, paint, put } from "../canvas";
import { clamp01, hex, mix, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { paintBank, plantPalms } from "../scenery";
import type { Scene } from "../stage";
import { paintTerrain } from "../terrain";
import { drawVector, polygon, rectangle, stroke } from "../vector";
import { paintWater } from "../water";

const canal: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const edgeY = height * 0.44;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#5a93c6"),
    middle: hex("#aacbdc"),
    horizon: hex("#eee6cc"),
    sun: { x: width * 0.3, y: height * 0.1, color: hex("#fff2d0"), disc: 0, strength: 0.35, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.35,
    scale: 2.1,
    light: hex("#ffffff"),
    shade: hex("#b4c0ca"),
    opacity: 0.85,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 30,
    color: hex("#44562c"),
    haze: hex("#c6cda8"),
    hazeAmount: 0.35,
  });
  plantPalms(stage, 14, edgeY + 1, 66, hex("#39472a"), hex("#8b9654"));
  const lateral = (x: number, y: number): number => ((x - width * 0.5) / width) * (1500 / (y - edgeY + 1));
  paintWater(stage, {
    edgeY,
    depth: hex("#3f5040"),
    chop: 0.45,
    eye: 2,
    mask: (x, y) => Math.abs(lateral(x, y)) < 1.5,
  });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 1500 / drop;
      const u = lateral(x, y);
      const side = Math.abs(u);
      const rough = noise.fbm(u * 3, far * 3, 4);
      if (side < 1.28) return;
      const detail = Math.exp(-far / 40);
      const rows = 0.5 + 0.5 * Math.sin(u * 11 + rough * 1.6);
      const crop = mix(
        hex("#5a4a30"),
        mix(hex("#4d7428"), hex("#93ad48"), clamp01(0.5 + rough)),
        smooth(0.25, 0.7, rows + noise.fbm(u * 8, far * 7, 4) * 0.7) * detail + (1 - detail) * 0.85,
      );
      const lining = mix(
        hex("#a9a294"),
        hex("#8b8474"),
        clamp01(0.5 + rough + ((far * 0.8) % 1 < 0.05 ? 0.8 : 0)),
      );
      const path = mix(hex("#b79c70"), hex("#9a8058"), clamp01(0.5 + rough * 1.5));
      const shade = u < 0 ? 0.72 : 1.12;
      const wet = smooth(1.4, 1.28, side);
      if (side < 1.85) put(out, mix(lining, hex("#3d3a2e"), wet * 0.8), shade * (0.9 + rough * 0.3));
      else if (side < 2.9 + rough * 0.2) put(out, path, 1 + noise.fbm(u * 12, far * 12, 4) * 0.4);
      else put(out, crop, 1 + noise.fbm(u * 10, far * 10, 3) * 0.5);
      lay(out, hex("#dfdcc0"), Math.exp(-drop / 24) * 0.55);
    },
    edgeY,
  );
  return { contrast: 0.38 };
};

const dam: Scene = async (stage) => {
  const { width, height, canvas, noise } = stage;
  const edgeY = height * 0.4;
  const sky: Sky = { horizonY: edgeY, top: hex("#4f8ac0"), middle: hex("#a3c4d8"), horizon: hex("#e6e0d0") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.35,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b2bec9"),
    opacity: 0.85,
  });
  paintTerrain(
    stage,
    {
      height: (x, z) =>
        noise.ridged(x * 0.001 + 2, z * 0.0012, 6) * 420 * smooth(500, 1600, z + Math.abs(x) * 1.4),
      shade: (spot, out) => {
        const detail = noise.fbm(spot.x * 0.03, spot.z * 0.03, 4);
        put(
          out,
          mix(hex("#a58a62"), hex("#71703f"), smooth(-0.1, 0.3, detail)),
          0.35 + 0.85 * clamp01(-spot.normalX * 0.7 + spot.normalY * 0.6),
        );
        lay(out, hex("#cfd2ca"), 1 - Math.exp(-spot.distance / 3600));
      },
      step: 0.012,
    },
    { x: 0, z: 0, height: 120, horizonY: edgeY, focal: width, near: 300, far: 4000 },
  );
  const top = height * 0.36;
  const foot = height * 0.8;
  const gates = Array.from({ length: 6 }, (_, gate) => width * (0.3 + gate * 0.08));
  const wall = polygon([-10, top, width + 10, top + 14, width + 10, foot, -10, foot], "#b9b1a2");
  await drawVector(canvas, wall, {
    shade: (x, y, out) => {
      const stain = noise.fbm(x * 0.06, y * 0.008, 5);
      const joint = x % 62 < 1.4 || (y - top) % 34 < 1.2 ? 0.8 : 1;
      for (let band = 0; band < 3; band += 1)
        out[band] *= (0.72 + stain * 0.55 + 0.35 * smooth(foot, top, y)) * joint;
    },
  });
  const piers = [...gates, width * 0.78]
    .map((x) => polygon([x - 9, top - 20, x + 5, top - 20, x + 5, foot, x - 15, foot], "#cfc7b6"))
    .join("");
  const openings = gates
    .map(
      (x) =>
        rectangle(x + 5, top + 14, width * 0.08 - 18, 40, "#3b3f42") +
        rectangle(x + 5, top + 40, width * 0.08 - 18, 18, "#6d3a2c"),
    )
    .join("");
  const crest =
    polygon([-10, top - 6, width + 10, top + 6, width + 10, top + 18, -10, top + 8], "#d8d0c0") +
    stroke(`M-10,${top - 14} L${width + 10},${top - 2}`, "#8f8878", 1.6);
  await drawVector(canvas, openings + piers + crest, {
    shade: (x, y, out) => {
      const wear = 0.86 + noise.fbm(x * 0.05, y * 0.03, 4) * 0.5;
      for (let band = 0; band < 3; band += 1) out[band] *= wear;
    },
  });
  paint(
    canvas,
    (x, y, out) => {
      const fall = x - gates[1] - 5;
      const bay = fall / (width * 0.08);
      if (bay < 0 || bay > 4 || bay % 1 > 0.8) return;
      const flow = noise.fbm(x * 0.22, y * 0.02 - x * 0.002, 4) + noise.fbm(x * 0.06, y * 0.05, 4) * 0.5;
      const cover = clamp01(0.72 + flow * 0.7 + smooth(foot - 120, foot, y) * 0.3);
      lay(out, scale(hex("#eef3f4"), 0.75 + flow * 0.4), cover);
    },
    top + 56,
    foot + 4,
  );
  paintWater(stage, { edgeY: foot, depth: hex("#3f6360"), chop: 1.6, shine: 0.7 });
  paint(
    canvas,
    (x, y, out) => {
      const middle = Math.exp(-(((x - width * 0.54) / (width * 0.26)) ** 2));
      const foam = noise.fbm(x * 0.012, y * 0.04, 6) + noise.fbm(x * 0.06, y * 0.12, 4) * 0.6;
      lay(out, hex("#f2f5f4"), clamp01(middle * (foam * 1.4 + 1.1 - (y - foot) / 90)));
    },
    foot - 6,
  );
  paint(
    canvas,
    (x, y, out) => {
      const spray =
        Math.exp(-(((x - width * 0.54) / 240) ** 2) - ((y - foot) / 46) ** 2) *
        (0.7 + noise.fbm(x * 0.012, y * 0.02, 4));
      lay(out, hex("#f4f6f4"), clamp01(spray * 0.75));
    },
    foot - 140,
  );
  return { contrast: 0.36 };
};

/** Scenes of canals and dams. */
export const waterworkScenes: Record<string, Scene> = { "canal-irrigation": canal, "dam-wall": dam };
