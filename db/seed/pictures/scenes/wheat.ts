import { add, lay, paint } from "../canvas";
import { clamp01, hex, mix, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { paintBank, plantPalms } from "../scenery";
import type { Scene } from "../stage";
import { drawVector, polygon, rectangle, stroke } from "../vector";
import { drawEar, paintWheat } from "../wheat";

const wheatField: Scene = (stage) => {
  const { width, height, canvas, random } = stage;
  const edgeY = height * 0.5;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#4c7fb8"),
    middle: hex("#a8c2d2"),
    horizon: hex("#f6dfb0"),
    sun: { x: width * 0.76, y: edgeY - 70, color: hex("#ffdf9c"), disc: 0, strength: 0.7, spread: 0.3 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.35,
    scale: 2,
    light: hex("#fff2da"),
    shade: hex("#aeb6c4"),
    opacity: 0.85,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 20,
    color: hex("#5d6434"),
    haze: hex("#dcc894"),
    hazeAmount: 0.4,
  });
  plantPalms(stage, 7, edgeY, 54, hex("#686638"), hex("#9a9458"), 0, width * 0.4);
  paintWheat(stage, edgeY, height);
  for (let ear = 0; ear < 1500; ear += 1) {
    const depth = (ear / 1500) ** 1.5;
    const y = edgeY + 26 + depth * (height * 0.62);
    drawEar(
      stage,
      random.between(-30, width + 10),
      y,
      24 + depth * 190,
      random.between(0.02, 0.26),
      mix(hex("#6d4a1a"), hex("#a8803a"), 1 - depth),
      mix(hex("#f0c878"), hex("#c9963e"), random.next()),
    );
  }
  paint(canvas, (x, y, out) =>
    add(out, hex("#ffd890"), 0.16 * Math.exp(-Math.hypot(x - width * 0.76, y - edgeY + 70) / 240)),
  );
  defocus(
    canvas,
    3,
    (_, y) => smooth(height * 0.68, height * 0.5, y) * 0.8 + smooth(height * 0.9, height, y),
  );
  return { contrast: 0.35, saturation: 1.05 };
};

const harvest: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.56;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#7d93b4"),
    middle: hex("#dcc0a0"),
    horizon: hex("#fbd592"),
    sun: { x: width * 0.2, y: edgeY - 60, color: hex("#ffd48a"), disc: 16, strength: 0.65, spread: 0.3 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.45,
    softness: 0.5,
    scale: 1.8,
    light: hex("#ffe8c6"),
    shade: hex("#b3a2a4"),
    opacity: 0.6,
    stretch: 2,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 16,
    color: hex("#5d5230"),
    haze: hex("#e2bd80"),
    hazeAmount: 0.45,
  });
  paintWheat(stage, edgeY, height);
  const x = width * 0.56;
  const y = height * 0.7;
  const u = width / 100;
  const dust = (cx: number, cy: number, spread: number, amount: number): void =>
    paint(canvas, (px, py, out) => {
      const cloud = Math.exp(-(((px - cx) / spread) ** 2) - ((py - cy) / (spread * 0.42)) ** 2);
      if (cloud < 0.01) return;
      const body = cloud * (0.75 + noise.fbm(px * 0.014, py * 0.02, 5) * 1.5);
      lay(out, hex("#f0cf96"), clamp01(body * amount));
    });
  dust(x + 22 * u, y - 6 * u, 190, 0.85);
  const body =
    polygon(
      [
        x - 9 * u,
        y - 13 * u,
        x + 11 * u,
        y - 13 * u,
        x + 13 * u,
        y - 9 * u,
        x + 13 * u,
        y - 3 * u,
        x - 6 * u,
        y - 3 * u,
        x - 9 * u,
        y - 6 * u,
      ],
      "#8f3324",
    ) +
    polygon(
      [x - 14 * u, y - 15.4 * u, x - 8.4 * u, y - 15.4 * u, x - 8 * u, y - 7 * u, x - 13.4 * u, y - 7 * u],
      "#34404a",
    ) +
    rectangle(x - 14.6 * u, y - 16.2 * u, 7.4 * u, u, "#d8cdb8") +
    rectangle(x + 1 * u, y - 15.5 * u, 8 * u, 2.6 * u, "#7a2c20") +
    stroke(`M${x + 4 * u},${y - 14 * u} L${x + 15 * u},${y - 18 * u}`, "#6d2a20", 1.1 * u) +
    polygon(
      [x - 15 * u, y - 7 * u, x - 9 * u, y - 8 * u, x - 17 * u, y - 0.6 * u, x - 21 * u, y - 0.6 * u],
      "#6a5a3c",
    ) +
    rectangle(x - 24 * u, y - 3.4 * u, 6 * u, 3.4 * u, "#a5482e");
  const wheels = [
    [-6, 4.4],
    [9, 3],
  ]
    .map(
      ([at, size]) =>
        `<circle cx="${x + at * u}" cy="${y - size * 0.8 * u}" r="${size * u}" fill="#231f1c"/><circle cx="${x + at * u}" cy="${y - size * 0.8 * u}" r="${size * 0.5 * u}" fill="#b58a3c"/>`,
    )
    .join("");
  const reel = Array.from({ length: 6 }, (_, spoke) =>
    stroke(
      `M${x - 22 * u},${y - 4 * u} l${Math.cos(spoke * 1.05) * 4 * u},${Math.sin(spoke * 1.05) * 4 * u}`,
      "#5a3b22",
      0.35 * u,
    ),
  ).join("");
  await drawVector(canvas, body + wheels + reel, {
    blur: 0.5,
    shade: (px, py, out) => {
      const rim = smooth(y - 11.6 * u, y - 13 * u, py) * 0.5 + smooth(x - 12 * u, x - 15 * u, px) * 0.35;
      const light = 0.34 + rim + noise.fbm(px * 0.05, py * 0.05, 3) * 0.3;
      for (let band = 0; band < 3; band += 1) out[band] *= light;
      lay(out, hex("#edc88c"), 0.12 + 0.5 * smooth(y - 5 * u, y + u, py));
    },
  });
  dust(x - 12 * u, y - u, 120, 0.6);
  dust(x + 16 * u, y, 170, 0.8);
  for (let ear = 0; ear < 620; ear += 1) {
    const depth = (ear / 620) ** 1.4;
    drawEar(
      stage,
      random.between(-20, width),
      height * 0.8 + depth * height * 0.36,
      40 + depth * 130,
      random.between(0, 0.2),
      hex("#6d4a1a"),
      mix(hex("#eec474"), hex("#c18f3a"), random.next()),
    );
  }
  defocus(canvas, 3, (_, py) => smooth(height * 0.84, height, py));
  paintHaze(stage, hex("#ffdda0"), edgeY, 60, 0.22);
  return { contrast: 0.35 };
};

/** Scenes of wheat. */
export const wheatScenes: Record<string, Scene> = { "wheat-field": wheatField, "wheat-harvest": harvest };
