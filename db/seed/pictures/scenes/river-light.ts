import { drawAfloat } from "../afloat";
import { glow } from "../canvas";
import { hex, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { drawReed } from "../plants";
import { paintBank, paintTown, plantPalms } from "../scenery";
import type { Scene } from "../stage";
import { canoe, ironArches } from "../structures";
import { drawVector } from "../vector";
import { paintWater } from "../water";

const dusk: Scene = async (stage) => {
  const { width, height, canvas, random } = stage;
  const edgeY = height * 0.54;
  const sun = {
    x: width * 0.36,
    y: edgeY - 46,
    color: hex("#ffb066"),
    disc: 15,
    strength: 0.75,
    spread: 0.22,
  };
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#3d4d78"),
    middle: hex("#c98a7c"),
    horizon: hex("#f2a45f"),
    sun,
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.56,
    softness: 0.4,
    scale: 1.5,
    light: hex("#ffb98a"),
    shade: hex("#6b5672"),
    opacity: 0.85,
    stretch: 2.4,
  });
  paintBank(stage, { baseY: edgeY, rise: 30, color: hex("#3b2b30"), haze: hex("#c9825a"), hazeAmount: 0.45 });
  plantPalms(stage, 26, edgeY, 62, hex("#3a2a2c"), hex("#5a3d34"), width * 0.5, width * 1.02);
  plantPalms(stage, 9, edgeY, 40, hex("#5c4038"), hex("#74503f"), 0, width * 0.3);
  paintHaze(stage, hex("#f0a868"), edgeY - 4, 22, 0.35);
  paintWater(stage, {
    edgeY,
    depth: hex("#2a2430"),
    chop: 0.8,
    glitter: { x: sun.x, color: hex("#ffc078"), strength: 0.9, width: 70 },
  });
  const boat = canoe(width * 0.6, edgeY + 112, 190, "#17110f", true);
  await drawAfloat(stage, boat, edgeY + 116, 0.75);
  bloom(canvas, 0.9, 0.8, 30);
  for (let reed = 0; reed < 26; reed += 1) {
    drawReed(canvas, random, {
      x: random.between(-20, width * 0.2),
      y: height + 10,
      height: random.between(60, 210),
      lean: random.between(-0.05, 0.3),
      thickness: 3,
      color: hex("#120d0d"),
      tip: hex("#2c1d18"),
      head: hex("#3a261c"),
    });
  }
  return { contrast: 0.35, saturation: 1.08 };
};

const dawn: Scene = async (stage) => {
  const { width, height } = stage;
  const edgeY = height * 0.5;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#8fa9c4"),
    middle: hex("#d9c9c9"),
    horizon: hex("#f4dcc2"),
    sun: { x: width * 0.7, y: edgeY - 70, color: hex("#ffe2bd"), disc: 18, strength: 0.42, spread: 0.3 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.4,
    softness: 0.5,
    scale: 2,
    light: hex("#fff0e4"),
    shade: hex("#b9aeb8"),
    opacity: 0.6,
    stretch: 2,
  });
  for (let layer = 0; layer < 3; layer += 1) {
    const haze = [0.8, 0.6, 0.32][layer];
    paintBank(stage, {
      baseY: edgeY,
      rise: 58 - layer * 18,
      color: hex("#4a564c"),
      haze: hex("#dccbc0"),
      hazeAmount: haze,
      offset: layer * 13,
    });
    plantPalms(
      stage,
      9 - layer,
      edgeY,
      100 - layer * 20,
      hex(["#bfb3ac", "#9c988f", "#6b6f66"][layer]),
      hex(["#c6bab0", "#a8a395", "#7c8072"][layer]),
      layer * width * 0.04,
      width * [1, 0.62, 0.42][layer],
    );
    paintHaze(stage, hex("#efdccb"), edgeY - 2, 20, 0.6);
  }
  paintWater(stage, {
    edgeY,
    depth: hex("#5f7078"),
    chop: 0.35,
    glitter: { x: width * 0.7, color: hex("#ffe4bf"), strength: 0.35, width: 90 },
  });
  paintHaze(stage, hex("#f2e0d0"), edgeY + 6, 26, 0.65);
  await drawAfloat(stage, canoe(width * 0.33, edgeY + 150, 250, "#2c2a2a", true), edgeY + 155, 0.65);
  return { contrast: 0.3, saturation: 0.95 };
};

const bridge: Scene = async (stage) => {
  const { width, height, canvas } = stage;
  const edgeY = height * 0.6;
  const sky: Sky = { horizonY: edgeY, top: hex("#1d3052"), middle: hex("#4c6488"), horizon: hex("#d99a78") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.52,
    softness: 0.5,
    scale: 1.4,
    light: hex("#9a8592"),
    shade: hex("#3c4a66"),
    opacity: 0.8,
    stretch: 2.2,
  });
  paintTown(stage, {
    baseY: edgeY,
    rise: 70,
    wall: hex("#4b4a57"),
    shadow: hex("#22283a"),
    lit: hex("#ffcf8a"),
    litShare: 0.22,
    breadth: 34,
  });
  plantPalms(stage, 22, edgeY + 1, 40, hex("#161a22"), hex("#242a30"));
  paintHaze(stage, hex("#c78f78"), edgeY, 30, 0.3);
  await drawVector(canvas, ironArches(width, edgeY - 46, 5), {
    shade: (x, y, out) => {
      const lamp = Math.exp(-((((x + 60) % 120) - 60) ** 2) / 900) * smooth(edgeY - 80, edgeY - 44, y);
      out[0] += 0.2 * lamp;
      out[1] += 0.12 * lamp;
      out[2] += 0.05 * lamp;
    },
  });
  for (let x = 60; x < width; x += 120) {
    glow(canvas, x, edgeY - 74, 4, hex("#ffe2a8"), 3, 1);
    glow(canvas, x, edgeY - 74, 34, hex("#ffb45e"), 0.5);
  }
  paintWater(stage, { edgeY: edgeY + 6, depth: hex("#121c2e"), chop: 1.1 });
  bloom(canvas, 0.8, 0.9, 20);
  return { contrast: 0.35, exposure: 1.15 };
};

/** Scenes of light on the river. */
export const riverLightScenes: Record<string, Scene> = {
  "river-dusk": dusk,
  "river-dawn": dawn,
  "river-bridge": bridge,
};
