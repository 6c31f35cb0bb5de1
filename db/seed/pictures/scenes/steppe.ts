import { line } from "../brush";
import { add, glow, lay, paint, put } from "../canvas";
import { type Color, clamp01, hex, mix, smooth } from "../color";
import { paintSky, paintStars } from "../light";
import { bloom } from "../optics";
import { drawPalm } from "../plants";
import type { Scene } from "../stage";
import { paintTerrain } from "../terrain";
import { drawVector, polygon, rectangle } from "../vector";

const storm: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.76;
  paintSky(stage, { horizonY: edgeY, top: hex("#8f7a5e"), middle: hex("#b58c5a"), horizon: hex("#c99657") });
  paint(
    canvas,
    (x, y, out) => {
      const wall = height * (0.24 + 0.16 * (x / width)) + noise.fbm(x * 0.006, 3, 3) * 70;
      const bend = noise.fbm(x * 0.005, y * 0.006, 3) * 0.5;
      const body = 0.55 - noise.ridged(x * 0.0075 + bend, y * 0.0095 + bend, 5) * 0.8;
      const ahead = 0.55 - noise.ridged(x * 0.0075 + bend - 0.05, y * 0.0095 + bend - 0.1, 4) * 0.8;
      const alpha = smooth(-26, 50, y - wall + body * 90);
      const lit = clamp01(0.4 + (body - ahead) * 1.1 + body * 0.5 + (1 - y / edgeY) * 0.35);
      lay(out, mix(hex("#6b4524"), hex("#d9a566"), lit), alpha);
      lay(out, hex("#b98047"), alpha * smooth(edgeY * 0.55, edgeY, y) * 0.75);
    },
    0,
    edgeY + 2,
  );
  let houses = "";
  for (let x = -20; x < width; ) {
    const wide = random.between(30, 90);
    houses += rectangle(
      x,
      edgeY - random.between(14, 50),
      wide,
      80,
      random.pick(["#6b4e33", "#75563a", "#624730"]),
    );
    x += wide * random.between(0.8, 1.5);
  }
  await drawVector(canvas, houses, {
    blur: 1,
    shade: (_, y, out) => lay(out, hex("#b98047"), 0.45 + 0.3 * smooth(edgeY - 40, edgeY, y)),
  });
  for (let palm = 0; palm < 9; palm += 1)
    drawPalm(canvas, random, {
      x: random.between(0, width),
      y: edgeY + 3,
      height: random.between(50, 120),
      lean: -0.12,
      dark: hex("#5d4329"),
      light: hex("#7c5c38"),
      trunk: hex("#5d4329"),
    });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 900 / drop;
      const u = ((x - width / 2) / width) * far;
      put(out, hex("#8f683d"), 0.9 + noise.fbm(u * 3, far * 4, 5) * 0.6);
      const road = smooth(1.6, 1.45, Math.abs(u - 0.4));
      lay(out, hex("#5c4a39"), road * 0.75);
      lay(out, hex("#c08a50"), 0.25 + 0.6 * Math.exp(-drop / 40));
    },
    edgeY,
  );
  paint(canvas, (x, y, out) =>
    lay(out, hex("#c89356"), 0.08 + 0.3 * clamp01(noise.fbm(x * 0.004 + y * 0.002, y * 0.018, 5) + 0.15)),
  );
  for (const side of [-1, 1]) {
    glow(canvas, width * 0.53 + side * 7, edgeY + 26, 4, hex("#fff0c0"), 2);
    glow(canvas, width * 0.53 + side * 7, edgeY + 26, 46, hex("#ffd890"), 0.4);
  }
  return { contrast: 0.4, grain: 5 };
};

const nightSky: Scene = async (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.82;
  paintSky(stage, {
    horizonY: edgeY,
    top: hex("#0a1022"),
    middle: hex("#131d38"),
    horizon: hex("#3b3a48"),
    sun: { x: width * 0.2, y: edgeY + 10, color: hex("#c47a48"), disc: 0, strength: 0.14, spread: 0.3 },
  });
  paint(
    canvas,
    (x, y, out) => {
      const across = (x - width * 0.42 - (height * 0.9 - y) * 0.62) / 150;
      const dust = noise.fbm(x * 0.006, y * 0.006, 6);
      const lane =
        smooth(0.5, 0, Math.abs(across - 0.1 + dust * 0.9)) *
        smooth(-0.15, 0.35, noise.fbm(x * 0.012 + 7, y * 0.012, 5) + 0.15);
      const band = Math.exp(-across * across * 0.7) * (0.7 + dust * 1.3) * smooth(edgeY + 20, edgeY * 0.5, y);
      const tone: Color = mix(hex("#5a6794"), hex("#c49a86"), Math.exp(-across * across * 3) * 0.8);
      add(out, tone, Math.max(0, band) * 0.5 * (1 - lane * 0.8));
    },
    0,
    edgeY,
  );
  paintStars(stage, edgeY, 3600);
  for (let star = 0; star < 2600; star += 1) {
    const y = random.between(0, edgeY * 0.9);
    const x = width * 0.42 + (height * 0.9 - y) * 0.62 + random.normal() * 95;
    if (x < 1 || x > width - 2) continue;
    const index = (Math.floor(y) * width + Math.floor(x)) * 3;
    const bright = random.next() ** 5 * 0.5;
    for (let channel = 0; channel < 3; channel += 1) canvas.data[index + channel] += bright;
  }
  paintTerrain(
    stage,
    {
      height: (x, z) =>
        noise.fbm(x * 0.006, z * 0.006, 4) * 14 +
        smooth(200, 900, z) * noise.ridged(x * 0.002, z * 0.002, 4) * 46,
      shade: (spot, out) => {
        put(
          out,
          hex("#39342f"),
          0.16 +
            0.3 * clamp01(spot.normalY * 0.5 - spot.normalX * 0.8) +
            noise.fbm(spot.x * 0.6, spot.z * 0.6, 3) * 0.1,
        );
        lay(out, hex("#2a2c3c"), 1 - Math.exp(-spot.distance / 700));
      },
      step: 0.012,
    },
    { x: 0, z: 0, height: 12, horizonY: edgeY + 6, focal: width, near: 8, far: 1600 },
  );
  const tentX = width * 0.27;
  const tentY = height * 0.9;
  const tent =
    polygon(
      [
        tentX - 74,
        tentY,
        tentX - 44,
        tentY - 32,
        tentX + 6,
        tentY - 40,
        tentX + 54,
        tentY - 30,
        tentX + 84,
        tentY,
      ],
      "#1d1712",
    ) +
    polygon(
      [tentX - 22, tentY, tentX - 14, tentY - 27, tentX + 24, tentY - 28, tentX + 34, tentY],
      "#e8a052",
    );
  await drawVector(canvas, tent, { blur: 0.8 });
  for (const side of [-1, 1])
    line(canvas, [tentX + side * 50, tentY - 30], [tentX + side * 104, tentY + 3], 1, 1, hex("#2a221c"));
  glow(canvas, tentX + 6, tentY - 10, 130, hex("#ff9c48"), 0.22);
  drawPalm(canvas, random, {
    x: width * 0.8,
    y: height * 0.93,
    height: 190,
    dark: hex("#0a0a0d"),
    light: hex("#15151a"),
    trunk: hex("#0a0a0d"),
  });
  drawPalm(canvas, random, {
    x: width * 0.86,
    y: height * 0.94,
    height: 140,
    dark: hex("#0a0a0d"),
    light: hex("#15151a"),
    trunk: hex("#0a0a0d"),
  });
  bloom(canvas, 0.7, 0.5, 8);
  return { contrast: 0.3, exposure: 1.5, grain: 5 };
};

/** Scenes of weather and night over the steppe. */
export const steppeScenes: Record<string, Scene> = { "dust-storm": storm, "night-sky": nightSky };
