import { glow, lay, paint } from "../canvas";
import { planCity } from "../city-blocks";
import { brickWalls, type CityLight, lightCity } from "../city-light";
import { hex, scale } from "../color";
import { paintClouds, paintHaze, paintSky, type Sky } from "../light";
import { bloom } from "../optics";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";

const night: Scene = (stage) => {
  const { width, height, canvas, noise, random, seed } = stage;
  const horizonY = height * 0.34;
  const camera: Camera = { x: 0, y: 68, z: -60, yaw: 0.12, pitch: -0.13, focal: width * 0.95 };
  const sky: Sky = { horizonY, top: hex("#0a1228"), middle: hex("#1c2748"), horizon: hex("#6a4a48") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.5,
    scale: 1.5,
    light: hex("#4a4458"),
    shade: hex("#1a2038"),
    opacity: 0.6,
    stretch: 2,
  });
  const city = planCity(seed, {
    size: 130,
    plot: 17,
    street: 9,
    low: 7,
    high: 19,
    towerShare: 0.1,
    towerHigh: 58,
  });
  const light: CityLight = {
    sun: [0.2, 0.9, 0.1],
    sunColor: scale(hex("#33415f"), 0.25),
    ambient: scale(hex("#3b4a70"), 0.5),
    haze: hex("#33304a"),
    clear: 1250,
    walls: brickWalls,
    lamps: 0.34,
    lampColor: hex("#ffc47a"),
    streetGlow: scale(hex("#ff9c48"), 1.2),
  };
  paintRays(stage, camera, lightCity(city, light, noise, 2000));
  for (let lamp = 0; lamp < 260; lamp += 1) {
    const near = random.next() ** 2;
    const y = height * (0.37 + near * 0.6);
    glow(
      canvas,
      random.between(0, width),
      y,
      1.2 + near * 2,
      hex(random.pick(["#ffd79a", "#fff1d8", "#ffb060", "#bfe6ff"])),
      2.4,
    );
  }
  paintHaze(stage, hex("#8a5c4c"), height * 0.37, 30, 0.35);
  bloom(canvas, 0.55, 1.1, 18);
  return { contrast: 0.3, exposure: 1.35 };
};

const haze: Scene = (stage) => {
  const { width, height, canvas, noise, seed } = stage;
  const horizonY = height * 0.4;
  const camera: Camera = { x: -20, y: 52, z: -30, yaw: 0.05, pitch: -0.08, focal: width * 1.5 };
  const sky: Sky = {
    horizonY,
    top: hex("#b99f7c"),
    middle: hex("#cfb084"),
    horizon: hex("#dcbb88"),
    sun: { x: width * 0.62, y: height * 0.16, color: hex("#fff0cc"), disc: 21, strength: 0.3, spread: 0.2 },
  };
  paintSky(stage, sky);
  const city = planCity(seed, {
    size: 120,
    plot: 17,
    street: 8,
    low: 7,
    high: 20,
    towerShare: 0.12,
    towerHigh: 60,
  });
  const light: CityLight = {
    sun: [0.3, 0.6, 0.6],
    sunColor: scale(hex("#e8c28c"), 0.35),
    ambient: scale(hex("#c2a880"), 0.5),
    haze: hex("#d6b584"),
    clear: 430,
    walls: brickWalls,
    lamps: 0,
  };
  paintRays(stage, camera, lightCity(city, light, noise, 1500));
  paint(canvas, (x, y, out) =>
    lay(out, hex("#d8b886"), 0.12 + 0.22 * Math.max(0, noise.fbm(x * 0.004, y * 0.012, 4) + 0.3)),
  );
  return { contrast: 0.25, saturation: 0.92 };
};

/** Scenes over a city at night and in dust. */
export const cityAirScenes: Record<string, Scene> = { "city-night": night, "city-haze": haze };
