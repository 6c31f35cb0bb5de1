import { line, wire } from "../brush";
import { glow } from "../canvas";
import { hex, scale } from "../color";
import type { Street } from "../facades";
import { paintSky } from "../light";
import { bloom, blur, defocus } from "../optics";
import type { Scene } from "../stage";
import { paintStreet } from "../street-floor";
import { person } from "../structures";
import { drawVector } from "../vector";

const rain: Scene = async (stage) => {
  const { width, height, canvas, random, seed } = stage;
  paintSky(stage, {
    horizonY: height * 0.46,
    top: hex("#39485c"),
    middle: hex("#5c6c7e"),
    horizon: hex("#9aa0a2"),
  });
  const street: Street = {
    noise: stage.noise,
    half: 7,
    ambient: scale(hex("#93a6bc"), 0.6),
    haze: hex("#838e98"),
    clear: 75,
    shopLight: 0.75,
    windows: 0.14,
    seed,
  };
  paintStreet(stage, street, { x: 0.8, y: 1.7, z: 0, yaw: -0.05, pitch: -0.03, focal: width * 0.85 }, 0.95);
  let crowd = "";
  for (const [at, tall, color] of [
    [0.3, 74, "#2a2d34"],
    [0.38, 50, "#3a3d42"],
    [0.61, 118, "#1a1b20"],
    [0.71, 66, "#33353a"],
    [0.53, 40, "#4a4d52"],
  ] as const) {
    const y = height * 0.49 + tall * 0.86;
    crowd +=
      person(width * at, y, tall, color) +
      `<path d="M${width * at - tall * 0.42},${y - tall * 0.92} Q${width * at},${y - tall * 1.5} ${width * at + tall * 0.42},${y - tall * 0.92} Q${width * at},${y - tall * 1.02} ${width * at - tall * 0.42},${y - tall * 0.92} Z" fill="${random.pick(["#4a1f22", "#1d2430", "#23323a"])}"/>` +
      `<g opacity="0.35" transform="translate(0,${y * 2}) scale(1,-1)">${person(width * at, y, tall, color)}</g>`;
  }
  defocus(canvas, 3, () => 0.55);
  await drawVector(canvas, crowd, { blur: 0.9 });
  for (const [x, y] of [
    [0.455, 0.545],
    [0.49, 0.545],
  ]) {
    glow(canvas, width * x, height * y, 8, hex("#fff6dc"), 2.4, 0.8);
    glow(canvas, width * x, height * y, 80, hex("#ffe2b0"), 0.4);
    for (let drop = 0; drop < 26; drop += 1)
      glow(
        canvas,
        width * x + random.normal() * 4,
        height * (y + 0.04 + drop * 0.011),
        11,
        hex("#ffe2b0"),
        0.2 - drop * 0.006,
      );
  }
  for (let streak = 0; streak < 520; streak += 1) {
    const x = random.between(-20, width);
    const y = random.between(-20, height);
    const long = random.between(14, 46);
    line(canvas, [x, y], [x - long * 0.13, y + long], 1.1, 0.6, hex("#dce4ea"), random.between(0.05, 0.24));
  }
  bloom(canvas, 0.6, 0.9, 20);
  return { contrast: 0.32, saturation: 1.05, exposure: 1.3 };
};

const night: Scene = async (stage) => {
  const { width, height, canvas, random, seed } = stage;
  paintSky(stage, {
    horizonY: height * 0.46,
    top: hex("#0b1020"),
    middle: hex("#1a2036"),
    horizon: hex("#43362f"),
  });
  const street: Street = {
    noise: stage.noise,
    half: 6,
    ambient: scale(hex("#3f4c70"), 0.35),
    haze: hex("#4a382c"),
    clear: 90,
    shopLight: 1.15,
    windows: 0.3,
    seed,
  };
  paintStreet(stage, street, { x: -0.6, y: 1.65, z: 0, yaw: 0.04, pitch: 0.01, focal: width * 0.8 }, 0.22);
  blur(canvas, 2, 2);
  for (let lamp = 0; lamp < 130; lamp += 1) {
    const far = random.next() ** 1.4;
    const x = width * (0.5 + random.between(-0.5, 0.5) * (0.15 + far));
    const y = height * (0.47 - random.between(-0.06, 0.3) * (0.15 + far));
    glow(
      canvas,
      x,
      y,
      5 + far * 15,
      hex(random.pick(["#ffb85c", "#ffdca0", "#ff7a4a", "#ffe9c8", "#6fd0e0"])),
      random.between(0.15, 0.6),
      1,
    );
  }
  for (let span = 0; span < 6; span += 1) {
    const y = height * (0.02 + span * 0.062);
    const reach = 0.62 - span * 0.09;
    wire(
      canvas,
      [width * (0.5 - reach), y],
      [width * (0.5 + reach), y + 6],
      34 - span * 4,
      1.3,
      hex("#1a1512"),
    );
    for (let bulb = 0; bulb <= 22; bulb += 1) {
      const t = bulb / 22;
      const x = width * (0.5 - reach + 2 * reach * t);
      const bulbY = y + 6 * t + (34 - span * 4) * 4 * t * (1 - t) + 3;
      glow(canvas, x, bulbY, 5 - span * 0.6, hex("#ffe2a8"), 2.2, 0.8);
      glow(canvas, x, bulbY, 20 - span * 2, hex("#ffb45c"), 0.3);
    }
  }
  let crowd = "";
  for (let figure = 0; figure < 44; figure += 1) {
    const tall = 30 + (figure / 43) ** 3 * 96;
    const spread = 0.06 + (tall / 126) * 0.3;
    crowd += person(
      width * (0.5 + random.between(-spread, spread)),
      height * 0.465 + tall * 0.93,
      tall,
      random.pick(["#15110f", "#1d1917", "#2a1f18", "#12141a", "#33261c"]),
    );
  }
  await drawVector(canvas, crowd, { blur: 1.1 });
  bloom(canvas, 0.6, 1, 22);
  return { contrast: 0.35, exposure: 1.1 };
};

/** Scenes in streets after dark. */
export const streetScenes: Record<string, Scene> = { "street-rain": rain, "street-night": night };
