import { lay, paint } from "../canvas";
import { hex, mix, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { drawFrond, drawPalm } from "../plants";
import { paintBank } from "../scenery";
import type { Scene } from "../stage";

const road: Scene = (stage) => {
  const { width, height, canvas, random, noise } = stage;
  const edgeY = height * 0.56;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#4f8cc4"),
    middle: hex("#9cc2dc"),
    horizon: hex("#eadfc6"),
    sun: { x: width * 1.05, y: height * 0.1, color: hex("#fff0d0"), disc: 0, strength: 0.4, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.3,
    scale: 2.3,
    light: hex("#ffffff"),
    shade: hex("#b6c0ca"),
    opacity: 0.85,
  });
  paintBank(stage, {
    baseY: edgeY + 1,
    rise: 40,
    color: hex("#4c5c30"),
    haze: hex("#c8c8a4"),
    hazeAmount: 0.35,
  });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 0.7;
      const far = 1500 / drop;
      const u = ((x - width * 0.5) / width) * far;
      const grain = 1 + noise.fbm(u * 7, far * 5, 5) * 0.5;
      const edge = Math.abs(u) + noise.fbm(u * 3, far * 2, 3) * 0.16;
      const verge = mix(hex("#b49c6e"), hex("#6e7a3a"), smooth(2.2, 4, edge + noise.fbm(u, far, 3) * 2));
      const asphalt = mix(hex("#6f6b66"), hex("#85807a"), smooth(0.2, 0.7, Math.abs(Math.abs(u) - 0.75)));
      lay(out, mix(verge, asphalt, smooth(1.72, 1.6, edge)), 1);
      const dash = Math.abs(u) < 0.06 && (far * 0.22) % 1 < 0.5 ? 0.75 : 0;
      lay(out, hex("#dcd6c6"), dash * (0.8 + noise.at(u * 30, far * 6) * 0.4));
      const side = smooth(0.02, 0.16, noise.at(far * 0.42, 3) + noise.fbm(u * 1.5, far * 1.5, 3) * 0.3);
      const shadow = side * smooth(-0.6, 1.6, u + noise.at(far, 6)) * 0.55;
      for (let band = 0; band < 3; band += 1) out[band] *= grain * (1 - shadow);
      lay(out, hex("#ddd3b8"), Math.exp(-drop / 24) * 0.65);
    },
    edgeY,
  );
  for (let row = 13; row >= 0; row -= 1) {
    const far = 4.4 + row * row * 0.42 + row * 1.6;
    const y = edgeY + 1500 / far;
    for (const side of [-1, 1]) {
      const x = width * 0.5 + (side * (2.6 + random.between(-0.15, 0.35)) * width) / far;
      const haze = 1 - Math.exp(-far / 70);
      drawPalm(canvas, random, {
        x,
        y: y - 1,
        height: (2600 / far) * random.between(0.85, 1.15),
        dark: mix(hex("#1f2b14"), hex("#cfc9a8"), haze),
        light: mix(hex("#8d9a4c"), hex("#d6d0ac"), haze),
        trunk: mix(hex("#5c4b37"), hex("#cfc4a4"), haze),
        side: 1,
        fronds: row > 7 ? 26 : 46,
      });
    }
  }
  for (let frond = 0; frond < 5; frond += 1)
    drawFrond(
      canvas,
      random,
      [width * 1.02, -20],
      Math.PI * random.between(0.6, 0.95),
      240,
      hex("#5d6b30"),
      hex("#1f2b14"),
    );
  defocus(canvas, 2, (x, y) => smooth(0.25, 0, y / height) * smooth(0.7, 0.9, x / width));
  return { contrast: 0.4 };
};

/** A road between palms. */
export const palmRoadScenes: Record<string, Scene> = { "palm-road": road };
