import { lay, paint, put } from "../canvas";
import { clamp01, hex, mix, scale, smooth } from "../color";
import { paintClouds, paintSky, type Sky } from "../light";
import type { Scene } from "../stage";
import { paintTerrain } from "../terrain";

const road: Scene = (stage) => {
  const { width, height, canvas, noise } = stage;
  const edgeY = height * 0.47;
  const sky: Sky = { horizonY: edgeY, top: hex("#3b78b8"), middle: hex("#8fb8d8"), horizon: hex("#efdfc2") };
  paintSky(stage, sky);
  paintClouds(stage, sky, {
    cover: 0.47,
    softness: 0.35,
    scale: 2.1,
    light: hex("#ffffff"),
    shade: hex("#b9c4ce"),
    opacity: 0.8,
  });
  paintTerrain(
    stage,
    {
      height: (x, z) => noise.ridged(x * 0.00035 + 3, z * 0.00035, 5) * 420 * smooth(2600, 7000, z) - 60,
      shade: (spot, out) => {
        put(out, hex("#9c7f5c"), 0.35 + 0.9 * clamp01(spot.normalX * -0.6 + spot.normalY * 0.5));
        lay(out, hex("#d5c6ae"), 1 - Math.exp(-spot.distance / 7000));
      },
      step: 0.02,
    },
    { x: 0, z: 0, height: 2, horizonY: edgeY, focal: width, near: 2500, far: 12000 },
  );
  paint(
    canvas,
    (x, y, out) => {
      const drop = y - edgeY + 0.6;
      const far = 1560 / drop;
      const rise = noise.at(far * 0.011, 5) * 0.6 * smooth(10, 90, far);
      const u = ((x - width * 0.42) / width) * far + rise * 3 - smooth(30, 400, far) * 6;
      const grain = 1 + noise.fbm(u * 5, far * 5, 5) * 0.5;
      const stones = smooth(0.3, 0.42, noise.at(u * 11, far * 9)) * 0.35;
      const sand = mix(hex("#c19a66"), hex("#a87e50"), clamp01(0.5 + noise.fbm(u * 0.12, far * 0.12, 4)));
      put(out, sand, grain - stones);
      const edge = Math.abs(u);
      const asphalt = smooth(1.75, 1.64, edge + noise.fbm(u * 3, far * 2, 3) * 0.1);
      const patch = 0.9 + smooth(0.2, 0.5, noise.fbm(u * 0.6, far * 0.2, 3)) * 0.25;
      lay(
        out,
        scale(
          mix(hex("#57534f"), hex("#6e6963"), smooth(0.2, 0.6, Math.abs(edge - 0.8))),
          patch * (0.8 + grain * 0.2),
        ),
        asphalt,
      );
      const middle = smooth(0.075, 0.055, edge) * ((far * 0.16) % 1 < 0.55 ? 0.8 : 0);
      const border = smooth(0.06, 0.045, Math.abs(edge - 1.5)) * 0.75;
      lay(out, hex("#e0dac8"), Math.max(middle, border) * (0.75 + noise.fbm(u * 9, far * 9, 3) * 0.6));
      lay(out, hex("#ecdcc0"), Math.exp(-drop / 17) * 0.7);
      // Heat shimmer mirrors the sky on the far asphalt.
      lay(out, hex("#c9d6de"), asphalt * Math.exp(-drop / 6) * 0.6);
    },
    edgeY,
  );
  return { contrast: 0.4 };
};

const dunes: Scene = (stage) => {
  const { width, height, noise } = stage;
  const edgeY = height * 0.36;
  const sky: Sky = {
    horizonY: edgeY * 1.1,
    top: hex("#3f6ea8"),
    middle: hex("#a9bcc8"),
    horizon: hex("#f3d3a0"),
    sun: { x: -width * 0.1, y: edgeY * 0.7, color: hex("#ffd79a"), disc: 0, strength: 0.6, spread: 0.4 },
  };
  paintSky(stage, sky);
  const ground = (x: number, z: number): number => {
    const bend = noise.at(x * 0.004, z * 0.004) * 1.2;
    const fold = noise.at(x * 0.0052 + bend, z * 0.0085 + 4);
    // A rounded crest: a perfectly sharp one breaks into teeth between samples.
    const crest = 1.02 - Math.sqrt(fold * fold + 0.004);
    const broad = noise.at(x * 0.0016, z * 0.002 + 9) * 26;
    return crest * crest * crest * 34 + broad + noise.at(x * 0.02, z * 0.03) * 0.8 * smooth(900, 200, z);
  };
  paintTerrain(
    stage,
    {
      height: ground,
      shade: (spot, out) => {
        const ripple =
          noise.at(spot.x * 1.1 + noise.at(spot.x * 0.3, spot.z * 0.3) * 2, spot.z * 0.35) *
          0.16 *
          Math.exp(-spot.distance / 90);
        let sun = clamp01(-spot.normalX * 0.86 + spot.normalY * 0.36 + spot.normalZ * 0.1 + ripple);
        for (let reach = 6; reach < 90 && sun > 0; reach *= 1.7) {
          const blocked = ground(spot.x - reach, spot.z + reach * 0.1) - spot.height - reach * 0.4;
          sun *= 1 - smooth(0, 6, blocked);
        }
        const grain = 1 + noise.fbm(spot.x * 2.4, spot.z * 2.4, 3) * 0.16;
        const warm = hex("#e8a662");
        const cool = hex("#7c5f5c");
        for (let band = 0; band < 3; band += 1)
          out[band] = (warm[band] * sun * 1.7 + cool[band] * 0.42) * grain;
        lay(out, hex("#f0cda0"), 1 - Math.exp(-spot.distance / 1300));
      },
      step: 0.004,
    },
    { x: 210, z: 120, height: 86, horizonY: edgeY, focal: width * 1.15, near: 30, far: 2600 },
  );
  return { contrast: 0.38, saturation: 1.02 };
};

/** Scenes in the desert by day. */
export const desertScenes: Record<string, Scene> = { "desert-road": road, "desert-dunes": dunes };
