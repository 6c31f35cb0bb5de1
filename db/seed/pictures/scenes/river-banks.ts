import { drawAfloat } from "../afloat";
import { curve } from "../brush";
import { paint } from "../canvas";
import { hex, smooth } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { drawPalm } from "../plants";
import { paintBank, paintTown, plantPalms } from "../scenery";
import type { Scene, Stage } from "../stage";
import { deckBoat } from "../structures";
import { paintWater } from "../water";

const boats: Scene = async (stage) => {
  const { width, height, random } = stage;
  const edgeY = height * 0.4;
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#6ea0cc"),
    middle: hex("#a9c6dc"),
    horizon: hex("#e6dfd0"),
    sun: { x: width * 0.1, y: 20, color: hex("#fff2d8"), disc: 0, strength: 0.3, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.35,
    scale: 2.2,
    light: hex("#ffffff"),
    shade: hex("#b8c2cc"),
    opacity: 0.85,
  });
  paintBank(stage, { baseY: edgeY, rise: 34, color: hex("#4f5f3d"), haze: hex("#c3c8bd"), hazeAmount: 0.4 });
  paintTown(stage, {
    baseY: edgeY,
    rise: 46,
    wall: hex("#cdb595"),
    shadow: hex("#7d6a55"),
    from: width * 0.45,
    breadth: 38,
  });
  plantPalms(stage, 24, edgeY, 74, hex("#39472c"), hex("#8b9262"));
  paintHaze(stage, hex("#d9d6c6"), edgeY, 24, 0.3);
  paintWater(stage, { edgeY, depth: hex("#4f6255"), chop: 1.4, shine: 0.8 });
  const hulls = ["#3d5f6e", "#7d4534", "#a49a82", "#47604f", "#8a6a38", "#4c4034"];
  for (const [row, count] of [
    [0, 9],
    [1, 7],
    [2, 4],
  ] as const) {
    const y = edgeY + [46, 90, 185][row];
    const long = [100, 165, 300][row];
    let fleet = "";
    for (let index = 0; index < count; index += 1) {
      const x = ((index + 0.2 + random.between(0, 0.6)) / count) * width;
      fleet += deckBoat(
        x,
        y + random.between(-0.015, 0.015) * long,
        long,
        random.pick(hulls),
        random.chance(0.4),
      );
    }
    await drawAfloat(stage, fleet, y + long * 0.04, 0.6, { shade: weather(stage) });
  }
  return { contrast: 0.3 };
};

/** Breaks up flat paint so that hulls look used. */
function weather(stage: Stage): (x: number, y: number, out: Float32Array) => void {
  return (x, y, out) => {
    const wear = 0.86 + stage.noise.fbm(x * 0.05, y * 0.14, 4) * 0.5;
    out[0] *= wear;
    out[1] *= wear;
    out[2] *= wear;
  };
}

const lowWater: Scene = (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const edgeY = height * 0.36;
  const sky: Sky = { horizonY: edgeY, top: hex("#7fa3bd"), middle: hex("#b9c6c9"), horizon: hex("#e3d5bb") };
  paintSky(stage, sky);
  paintBank(stage, { baseY: edgeY, rise: 30, color: hex("#66673f"), haze: hex("#cfc3a6"), hazeAmount: 0.5 });
  plantPalms(stage, 20, edgeY, 50, hex("#6c6c4e"), hex("#9a9670"));
  paintHaze(stage, hex("#e0d3b8"), edgeY, 26, 0.4);
  paintWater(stage, { edgeY, depth: hex("#7a7458"), chop: 0.35, shine: 0.9 });
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 1;
      const far = 2600 / drop;
      const u = ((x - width / 2) / width) * far;
      const channel = Math.abs(u - noise.fbm(far * 0.12, 4, 3) * 5 + 1 - far * 0.12) * 0.34;
      const land = noise.fbm(u * 0.3 + 8, far * 0.22, 5) * 0.8 + channel - 0.42;
      const cover = smooth(-0.02, 0.03, land);
      if (cover === 0) return;
      const wet = smooth(0.35, 0.02, land);
      const crack = Math.abs(noise.fbm(u * 3, far * 3, 4));
      const grain = 1 + noise.fbm(u * 5, far * 5, 5) * 0.55 - smooth(0.06, 0, crack) * 0.35 * (1 - wet);
      const haze = Math.exp(-drop / 60) * 0.5;
      const mud = [hex("#a98f68"), hex("#5d4c38")];
      for (let band = 0; band < 3; band += 1) {
        const tone = (mud[0][band] + (mud[1][band] - mud[0][band]) * wet) * grain;
        const aired = tone + (hex("#dccfb4")[band] - tone) * haze;
        out[band] += (aired - out[band]) * cover;
      }
    },
    edgeY,
  );
  for (let tuft = 0; tuft < 90; tuft += 1) {
    const x = random.between(0, width);
    const y = height * random.between(0.82, 1.02);
    const far = Math.abs(x - width * 0.5) / width;
    if (far < 0.22) continue;
    curve(
      canvas,
      [x, y],
      [x + 2, y - 14],
      [x + random.between(-14, 14), y - random.between(14, 40)],
      1.8,
      0.5,
      hex("#5d5532"),
      hex("#a89a5c"),
    );
  }
  drawPalm(canvas, random, {
    x: width * 0.07,
    y: height * 0.68,
    height: 330,
    dark: hex("#2f3521"),
    light: hex("#8e925a"),
    trunk: hex("#5a4a38"),
    side: 1,
  });
  return { contrast: 0.35, warmth: 0.02 };
};

/** Scenes of the river's boats and banks. */
export const riverBankScenes: Record<string, Scene> = { "river-boats": boats, "river-low-water": lowWater };
