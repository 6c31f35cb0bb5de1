import { line, type Point, wire } from "../brush";
import { add, lay, paint, put } from "../canvas";
import { hex, mix, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import { defocus } from "../optics";
import { paintRays } from "../rays";
import type { Scene } from "../stage";

const generatorWires: Scene = (stage) => {
  const { width, height, canvas, noise, random } = stage;
  const sky: Sky = {
    horizonY: height * 1.1,
    top: hex("#7fa4c4"),
    middle: hex("#b4c6d0"),
    horizon: hex("#e2d6c0"),
  };
  paintSky(stage, sky);
  const camera = { x: 0, y: 1.6, z: 0, yaw: 0, pitch: 0.42, focal: width * 0.72 };
  paintRays(stage, camera, (ray, out) => {
    const side = ray.dx > 0 ? 1 : -1;
    const at = (side * (side > 0 ? 3.4 : 3)) / ray.dx;
    const z = ray.dz * at;
    const y = 1.6 + ray.dy * at;
    const house = Math.floor(z / 7 + (side > 0 ? 0.4 : 0));
    const top = 8 + ((house * 37 + side * 11) & 7) * 0.55;
    if (z < 0 || z > 60 || y > top || y < 0) return;
    const tone = [hex("#a98f6c"), hex("#b9a888"), hex("#8d7658"), hex("#c2b092")][(house + 4 + side) & 3];
    const brick = (y * 6) % 1 < 0.12 || (z * 2.4 + (Math.floor(y * 6) % 2) * 0.5) % 1 < 0.05 ? 0.85 : 1;
    const wear = 0.85 + noise.fbm(z * 0.7, y * 0.5 + side, 5) * 0.6;
    const bay = (z / 2.1 + 100) % 1;
    const level = (y / 3.1) % 1;
    const pane = bay > 0.3 && bay < 0.72 && level > 0.35 && level < 0.8 && y > 3;
    put(out, tone, brick * wear * (side > 0 ? 0.5 : 1.05) * (pane ? 0.3 : 1));
    if (level < 0.05 && y > 2.5) for (let band = 0; band < 3; band += 1) out[band] *= 0.55;
    lay(out, hex("#d5cab4"), 1 - Math.exp(-z / 45));
  });
  const pole: Point = [width * 0.6, height];
  line(canvas, pole, [width * 0.615, height * 0.1], 26, 15, hex("#4d463f"));
  line(canvas, [width * 0.592, height], [width * 0.61, height * 0.1], 5, 3, hex("#8d8375"), 0.6);
  for (const arm of [0.17, 0.26, 0.36])
    line(canvas, [width * 0.5, height * arm], [width * 0.73, height * (arm + 0.012)], 8, 8, hex("#4a4037"));
  for (let cable = 0; cable < 150; cable += 1) {
    const from: Point = [
      width * random.between(0.5, 0.73),
      height * (random.pick([0.17, 0.26, 0.36, 0.42]) + random.between(-0.01, 0.02)),
    ];
    const away = random.chance(0.5);
    const to: Point = away
      ? [width * random.between(0.36, 0.62), height * random.between(0.55, 0.8)]
      : [random.chance(0.5) ? -20 : width + 20, height * random.between(-0.1, 0.75)];
    const tone = scale(hex(random.pick(["#171513", "#22201d", "#2b2622", "#3a2f2a", "#1f2730"])), 1);
    wire(canvas, from, to, random.between(10, 90), away ? 1.6 : 2, tone, away ? 0.8 : random.between(2, 4));
  }
  for (let box = 0; box < 9; box += 1) {
    const x = width * random.between(0.56, 0.66);
    const y = height * random.between(0.3, 0.72);
    line(canvas, [x, y], [x, y + 26], 22, 22, hex(random.pick(["#77736b", "#5c5f62", "#8a8478"])));
    line(canvas, [x - 6, y + 6], [x + 6, y + 6], 3, 3, hex("#2a2725"));
  }
  for (let coil = 0; coil < 26; coil += 1)
    wire(
      canvas,
      [width * random.between(0.55, 0.6), height * random.between(0.3, 0.5)],
      [width * random.between(0.61, 0.68), height * random.between(0.3, 0.5)],
      random.between(20, 110),
      1.5,
      hex("#1b1917"),
    );
  defocus(canvas, 2, (_, y) => smooth(height * 0.75, height, y));
  return { contrast: 0.38 };
};

const solar: Scene = (stage) => {
  const { width, height, noise } = stage;
  const edgeY = height * 0.34;
  const camera = { x: 2.3, y: 5.2, z: 0, yaw: 0.16, pitch: -0.12, focal: width * 0.85 };
  const sky: Sky = {
    horizonY: edgeY,
    top: hex("#4585c2"),
    middle: hex("#94bfdd"),
    horizon: hex("#eadfc8"),
    sun: { x: width * 0.82, y: height * 0.06, color: hex("#fff2d0"), disc: 0, strength: 0.6, spread: 0.3 },
  };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.5,
    softness: 0.35,
    scale: 2,
    light: hex("#ffffff"),
    shade: hex("#b9c5cf"),
    opacity: 0.8,
  });
  const tilt = 0.62;
  paintRays(stage, camera, (ray, out) => {
    if (ray.dy > 0.02) return;
    const groundAt = ray.dy < -0.001 ? -camera.y / ray.dy : 1e9;
    let best = Math.min(groundAt, 700);
    let panel = -1;
    for (let row = 0; row < 60; row += 1) {
      const z = 7 + row * 6.2;
      // Each row is a plane that rises away from the viewer: y = 0.7 + (z - row) * tilt.
      const at = (0.7 - camera.y - z * tilt) / (ray.dy - ray.dz * tilt);
      const local = ray.dz * at - z;
      if (at > 0 && at < best && local > 0 && local < 3.1) {
        best = at;
        panel = local;
        break;
      }
    }
    const x = camera.x + ray.dx * best;
    const z = ray.dz * best;
    if (panel < 0 && groundAt > 700) return;
    if (panel >= 0) {
      const fade = Math.exp(-best / 60);
      const grid = (((x / 1.05) % 1) + 1) % 1 < 0.035 || panel % 1.55 < 0.045 ? 1 : 0;
      const cell = (((x / 0.175) % 1) + 1) % 1 < 0.07 || (panel / 0.17) % 1 < 0.07 ? 0.3 * fade : 0;
      const sheen = smooth(0.1, 0.9, noise.fbm(x * 0.02 + 3, z * 0.03, 3) + 0.45 - ray.dx * 0.2);
      put(out, mix(hex("#101f3d"), hex("#5f86b4"), sheen * 0.75 + 0.1));
      lay(out, hex("#8fa4bc"), cell);
      lay(out, hex("#c9d0d6"), grid * (0.4 + 0.5 * fade));
      if (panel > 3) put(out, hex("#dde2e4"));
    } else {
      const row = ((z - 7) % 6.2) / 6.2;
      const shade = smooth(0.62, 0.5, row) * smooth(-0.05, 0.05, row);
      put(out, hex("#b89f74"), (1 + noise.fbm(x * 1.4, z * 1.4, 4) * 0.55) * (1 - shade * 0.6));
      if (z < 7) put(out, hex("#bca57c"), 1 + noise.fbm(x * 2.5, z * 2.5, 5) * 0.6);
    }
    lay(out, hex("#e2d8c2"), 1 - Math.exp(-best / 260));
  });
  paint(stage.canvas, (x, y, out) =>
    add(out, hex("#fff0d0"), 0.12 * Math.exp(-Math.hypot(x - width * 0.82, y) / 260)),
  );
  return { contrast: 0.38 };
};

/** Scenes of power made close to home. */
export const powerSupplyScenes: Record<string, Scene> = {
  "generator-wires": generatorWires,
  "solar-field": solar,
};
