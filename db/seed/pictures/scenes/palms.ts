import { add, lay, paint } from "../canvas";
import { hex, mix, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { drawPalm } from "../plants";
import { paintBank } from "../scenery";
import type { Scene } from "../stage";

const grove: Scene = (stage) => {
  const { width, height, canvas, random, noise } = stage;
  const edgeY = height * 0.6;
  const sun = {
    x: width * 0.52,
    y: height * 0.3,
    color: hex("#ffe7b0"),
    disc: 0,
    strength: 0.7,
    spread: 0.3,
  };
  paintSky(stage, {
    horizonY: edgeY,
    top: hex("#7f9a8a"),
    middle: hex("#c9cda0"),
    horizon: hex("#f3e2ad"),
    sun,
  });
  paintBank(stage, {
    baseY: edgeY + 2,
    rise: 80,
    color: hex("#5a6a34"),
    haze: hex("#e3dca0"),
    hazeAmount: 0.5,
  });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 2000 / drop;
      const u = ((x - width / 2) / width) * far;
      const grass = 1 + noise.fbm(u * 4, far * 4, 5) * 0.8;
      // Long trunk shadows run towards the viewer from the low sun.
      const angle = (x - sun.x) / (y - edgeY + 130);
      const stripe = smooth(0.05, 0.25, noise.at(angle * 9 + 3, 2) + noise.at(angle * 22, far * 0.3) * 0.4);
      const lit = mix(hex("#39441f"), hex("#aaa350"), stripe * (0.55 + 0.3 * noise.fbm(u, far, 2)));
      lay(out, lit, 1);
      for (let band = 0; band < 3; band += 1) out[band] *= grass;
      lay(out, hex("#efe0a2"), Math.exp(-drop / 36) * 0.75);
    },
    edgeY,
  );
  for (let row = 0; row < 7; row += 1) {
    const near = row / 6;
    const size = 130 + near * near * 470;
    const y = edgeY + 6 + near * near * 190;
    const haze = (1 - near) ** 1.5 * 0.82;
    for (let palm = 0; palm < 9 - row; palm += 1) {
      const x = ((palm + 0.5 + random.between(-0.3, 0.3)) / (9 - row)) * width * 1.3 - width * 0.15;
      if (row > 3 && Math.abs(x - sun.x) < width * 0.12 * near) continue;
      const air = hex("#ead9a0");
      drawPalm(canvas, random, {
        x,
        y: y + random.between(-4, 4),
        height: size * random.between(0.85, 1.15),
        fronds: 34,
        dark: mix(hex("#1d2812"), air, haze),
        light: mix(hex("#8f9a45"), air, haze),
        trunk: mix(hex("#4a3d2c"), air, haze),
        side: x < sun.x ? 1 : -1,
      });
    }
    paintHaze(stage, hex("#f2e2a8"), edgeY - 30, 90, 0.09);
  }
  paint(canvas, (x, y, out) => {
    const ray = noise.at(((x - sun.x) / (Math.abs(y - sun.y) + 60)) * 5, 4) * 0.5 + 0.5;
    add(out, hex("#ffe2a0"), 0.34 * (0.5 + ray) * Math.exp(-Math.hypot(x - sun.x, y - sun.y) / 190));
  });
  return { contrast: 0.4 };
};

const dusk: Scene = (stage) => {
  const { width, height, canvas, random } = stage;
  const edgeY = height * 0.86;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#232c52"),
    middle: hex("#8a5a80"),
    horizon: hex("#f5a05a"),
    sun: { x: width * 0.3, y: edgeY - 20, color: hex("#ff9c50"), disc: 0, strength: 0.5, spread: 0.35 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.4,
    scale: 1.3,
    light: hex("#f59a80"),
    shade: hex("#4a3f68"),
    opacity: 0.75,
    stretch: 1.8,
  });
  const dark = hex("#0d0b12");
  paintBank(stage, {
    baseY: edgeY + 2,
    rise: 34,
    color: hex("#241c22"),
    haze: hex("#8a5038"),
    hazeAmount: 0.15,
  });
  paint(canvas, (_, y, out) => lay(out, dark, smooth(edgeY - 2, edgeY + 3, y)), edgeY - 3);
  for (let palm = 0; palm < 16; palm += 1)
    drawPalm(canvas, random, {
      x: random.between(0, width),
      y: edgeY + 4,
      height: random.between(80, 170),
      dark: hex("#1c1519"),
      light: hex("#2b1e20"),
      trunk: hex("#1c1519"),
    });
  for (const [at, tall] of [
    [0.08, 500],
    [0.17, 380],
    [0.55, 330],
    [0.66, 540],
    [0.74, 420],
    [0.93, 470],
  ]) {
    drawPalm(canvas, random, {
      x: width * at,
      y: height * 0.97,
      height: tall,
      dark,
      light: hex("#1d151c"),
      trunk: dark,
      fronds: 54,
    });
  }
  paint(canvas, (_, y, out) => lay(out, dark, smooth(height * 0.9, height * 0.95, y)), height * 0.9);
  bloom(canvas, 0.7, 0.6, 24);
  return { contrast: 0.35, saturation: 1.05 };
};

/** Scenes among date palms. */
export const palmScenes: Record<string, Scene> = { "palm-grove": grove, "palm-dusk": dusk };
