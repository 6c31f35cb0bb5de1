import { drawAfloat } from "../afloat";
import { lay } from "../canvas";
import { hex, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { plantReeds } from "../reed-stand";
import { paintBank } from "../scenery";
import type { Scene } from "../stage";
import { canoe } from "../structures";
import { paintWater } from "../water";

const reeds: Scene = (stage) => {
  const { width, height, canvas } = stage;
  const edgeY = height * 0.5;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#5f96c6"),
    middle: hex("#a8c9dd"),
    horizon: hex("#eee3c8"),
    sun: { x: width * 0.85, y: height * 0.1, color: hex("#fff0c8"), disc: 0, strength: 0.35, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.54,
    softness: 0.35,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b5c0c8"),
    opacity: 0.9,
  });
  paintBank(stage, {
    baseY: edgeY,
    rise: 22,
    color: hex("#6d7440"),
    haze: hex("#cfd0b4"),
    hazeAmount: 0.35,
    roughness: 0.4,
  });
  plantReeds(stage, {
    from: 0,
    to: width,
    y: edgeY + 4,
    tall: 34,
    count: 420,
    color: hex("#4f5c2c"),
    tip: hex("#a5a25f"),
    thickness: 1,
  });
  plantReeds(stage, {
    from: -20,
    to: width * 0.4,
    y: edgeY + 18,
    tall: 110,
    count: 300,
    color: hex("#3a4720"),
    tip: hex("#9a9c52"),
    head: hex("#b09c78"),
    thickness: 1.5,
  });
  plantReeds(stage, {
    from: width * 0.74,
    to: width + 20,
    y: edgeY + 18,
    tall: 95,
    count: 200,
    color: hex("#3d4a22"),
    tip: hex("#a5a35a"),
    head: hex("#b8a47e"),
    thickness: 1.5,
  });
  paintWater(stage, { edgeY: edgeY + 18, depth: hex("#3b4a3c"), chop: 0.5 });
  defocus(canvas, 2, (_, y) => smooth(edgeY + 30, edgeY - 10, y));
  plantReeds(stage, {
    from: width * 0.7,
    to: width * 1.05,
    y: height + 14,
    tall: 400,
    count: 70,
    color: hex("#2c3718"),
    tip: hex("#a8a457"),
    head: hex("#c2ab82"),
    thickness: 3.4,
  });
  plantReeds(stage, {
    from: -40,
    to: width * 0.12,
    y: height + 14,
    tall: 260,
    count: 30,
    color: hex("#2c3718"),
    tip: hex("#98994f"),
    head: hex("#b39d78"),
    thickness: 3,
  });
  return { contrast: 0.35 };
};

const canoeScene: Scene = async (stage) => {
  const { width, height, canvas } = stage;
  const edgeY = height * 0.34;
  const sky: Sky = { horizonY: edgeY, top: hex("#8aa7b8"), middle: hex("#c3cfd0"), horizon: hex("#eadfca") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.6,
    softness: 0.5,
    scale: 1.6,
    light: hex("#f6f2ea"),
    shade: hex("#aab4b8"),
    opacity: 0.8,
  });
  plantReeds(stage, {
    from: 0,
    to: width,
    y: edgeY + 4,
    tall: 60,
    count: 600,
    color: hex("#717849"),
    tip: hex("#b3b07c"),
    thickness: 1,
  });
  paintHaze(stage, hex("#e2dcc6"), edgeY - 4, 40, 0.4);
  plantReeds(stage, {
    from: width * 0.55,
    to: width + 20,
    y: edgeY + 14,
    tall: 120,
    count: 330,
    color: hex("#475128"),
    tip: hex("#a3a05e"),
    head: hex("#b3a280"),
    thickness: 1.5,
  });
  paintWater(stage, { edgeY: edgeY + 14, depth: hex("#4a5a4c"), chop: 0.55, shine: 0.88 });
  await drawAfloat(stage, canoe(width * 0.44, height * 0.66, 430, "#211c18", true), height * 0.675, 0.8, {
    shade: (x, y, out) => {
      const sheen =
        0.6 + stage.noise.fbm(x * 0.04, y * 0.2, 3) + smooth(height * 0.68, height * 0.6, y) * 0.5;
      lay(out, hex("#4d4336"), Math.max(0, Math.min(1, sheen * 0.5)));
    },
  });
  defocus(canvas, 2, (_, y) => smooth(edgeY + 60, edgeY, y));
  return { contrast: 0.35, saturation: 0.92 };
};

/** Scenes on the open water of the marshes. */
export const marshOpenScenes: Record<string, Scene> = { "marsh-reeds": reeds, "marsh-canoe": canoeScene };
