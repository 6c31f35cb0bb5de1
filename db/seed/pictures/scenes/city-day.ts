import { cloneCanvas, lay } from "../canvas";
import { planCity } from "../city-blocks";
import { brickWalls, type CityLight, lightCity } from "../city-light";
import { hex, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { drawPalm } from "../plants";
import { type Camera, paintRays } from "../rays";
import type { Scene } from "../stage";
import { drawVector, polygon, rectangle, stroke } from "../vector";

const noon: Scene = (stage) => {
  const { width, height, noise, seed } = stage;
  const horizonY = height * 0.3;
  const camera: Camera = { x: 4, y: 72, z: -40, yaw: -0.2, pitch: -0.2, focal: width * 0.9 };
  const sky: Sky = { horizonY, top: hex("#5d94c8"), middle: hex("#a3c4dc"), horizon: hex("#e4dcca") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.45,
    softness: 0.4,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#c2cad0"),
    opacity: 0.7,
  });
  const city = planCity(seed, {
    size: 120,
    plot: 16,
    street: 8,
    low: 6,
    high: 15,
    towerShare: 0.07,
    towerHigh: 42,
  });
  const light: CityLight = {
    sun: [-0.55, 0.72, -0.42],
    sunColor: scale(hex("#fff0d2"), 0.95),
    ambient: scale(hex("#9db8d8"), 0.4),
    haze: hex("#dcd5c4"),
    clear: 1050,
    walls: brickWalls,
    lamps: 0,
  };
  paintRays(stage, camera, lightCity(city, light, noise, 1900));
  return { contrast: 0.35 };
};

const rooftops: Scene = async (stage) => {
  const { width, height, canvas, noise, random, seed } = stage;
  const horizonY = height * 0.42;
  const camera: Camera = { x: 0, y: 29, z: -34, yaw: 0.3, pitch: -0.12, focal: width * 1.1 };
  const sky: Sky = {
    horizonY,
    top: hex("#6f86b0"),
    middle: hex("#d6b7a0"),
    horizon: hex("#f7cf92"),
    sun: { x: width * 0.12, y: horizonY - 50, color: hex("#ffd08a"), disc: 0, strength: 0.5, spread: 0.4 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.4,
    scale: 1.8,
    light: hex("#ffdcb4"),
    shade: hex("#9a8ea6"),
    opacity: 0.75,
    stretch: 1.6,
  });
  const city = planCity(seed, {
    size: 110,
    plot: 11,
    street: 5,
    low: 4.5,
    high: 11,
    towerShare: 0.02,
    towerHigh: 19,
  });
  const light: CityLight = {
    sun: [-0.82, 0.3, 0.35],
    sunColor: scale(hex("#ffbe78"), 1.35),
    ambient: scale(hex("#a29cb8"), 0.42),
    haze: hex("#f0c89c"),
    clear: 420,
    walls: brickWalls,
    lamps: 0,
  };
  const depth = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  const shader = lightCity(city, light, noise, 1400);
  paintRays(stage, camera, (ray, out, x, y) => {
    depth[y * width + x] = shader(ray, out, x, y);
  });
  const plain = cloneCanvas(canvas);
  for (let palm = 0; palm < 16; palm += 1) {
    const x = random.between(0, width);
    drawPalm(canvas, random, {
      x,
      y: height * 0.62,
      height: random.between(80, 130),
      dark: hex("#4a4a2c"),
      light: hex("#a89858"),
      trunk: hex("#6a5238"),
      side: -1,
    });
  }
  const minaretX = width * 0.7;
  const base = height * 0.56;
  const tower = `${rectangle(minaretX - 11, base - 210, 22, 270, "#b98a58")}${rectangle(minaretX - 16, base - 150, 32, 9, "#a87a4c")}${rectangle(minaretX - 15, base - 212, 30, 8, "#a87a4c")}${polygon([minaretX - 10, base - 212, minaretX - 10, base - 236, minaretX + 10, base - 236, minaretX + 10, base - 212], "#c2955f")}<path d="M${minaretX - 11},${base - 236} Q${minaretX - 13},${base - 256} ${minaretX},${base - 272} Q${minaretX + 13},${base - 256} ${minaretX + 11},${base - 236} Z" fill="#3f7f86"/>${stroke(`M${minaretX},${base - 272} L${minaretX},${base - 284}`, "#8a6a3c", 2)}`;
  await drawVector(canvas, tower, {
    shade: (x, y, out) => {
      const round = 0.55 + 0.75 * smooth(minaretX + 11, minaretX - 11, x);
      const course =
        0.92 +
        noise.fbm(x * 0.2, y * 0.3, 3) * 0.3 +
        (Math.floor(y / 26) % 2 === 0 && Math.floor((x + y) / 5) % 2 === 0 ? 0.07 : 0);
      for (let band = 0; band < 3; band += 1) out[band] *= round * course;
      lay(out, hex("#f0c89c"), 0.28 + 0.4 * smooth(base - 60, base, y));
    },
  });
  // Houses nearer than the minaret stand in front of it.
  for (let index = 0; index < depth.length; index += 1) {
    if (depth[index] < 118) canvas.data.set(plain.data.subarray(index * 3, index * 3 + 3), index * 3);
  }
  defocus(canvas, 2, (_, y) => smooth(height * 0.86, height, y));
  return { contrast: 0.38, saturation: 1.03 };
};

/** Scenes over a city by day. */
export const cityDayScenes: Record<string, Scene> = { "city-noon": noon, "city-rooftops": rooftops };
