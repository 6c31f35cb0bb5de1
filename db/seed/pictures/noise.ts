import { createRandom } from "./random";

/** Smooth seeded noise fields. */
export type Noise = {
  /** Gradient noise, about -1 to 1. */
  at(x: number, y: number): number;
  /** Fractal sum of octaves, about -1 to 1. */
  fbm(x: number, y: number, octaves: number): number;
  /** Sharp-crested fractal noise, 0 to 1, for mountains and veins. */
  ridged(x: number, y: number, octaves: number): number;
};

/** The lattice repeats after this many cells; a power of two. */
const period = 256;
const mask = period - 1;

/** Creates noise fields that depend only on the seed. */
export function createNoise(seed: number): Noise {
  const random = createRandom(seed ^ 0x51ed270b);
  // Each lattice point holds its gradient's two parts side by side, so that one lookup finds both.
  const gradients = new Float32Array(period * period * 2);
  for (let index = 0; index < gradients.length; index += 2) {
    const angle = random.next() * Math.PI * 2;
    gradients[index] = Math.cos(angle) * 1.5;
    gradients[index + 1] = Math.sin(angle) * 1.5;
  }

  const at = (x: number, y: number): number => {
    const floorX = Math.floor(x);
    const floorY = Math.floor(y);
    const dx = x - floorX;
    const dy = y - floorY;
    const left = (floorX & mask) << 1;
    const right = ((floorX + 1) & mask) << 1;
    const top = (floorY & mask) << 9;
    const bottom = ((floorY + 1) & mask) << 9;
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
    const a = top | left;
    const b = top | right;
    const c = bottom | left;
    const d = bottom | right;
    const na = gradients[a] * dx + gradients[a + 1] * dy;
    const nb = gradients[b] * (dx - 1) + gradients[b + 1] * dy;
    const nc = gradients[c] * dx + gradients[c + 1] * (dy - 1);
    const nd = gradients[d] * (dx - 1) + gradients[d + 1] * (dy - 1);
    const upper = na + (nb - na) * u;
    return upper + (nc + (nd - nc) * u - upper) * v;
  };

  const fbm = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let amplitude = 0.5;
    let px = x;
    let py = y;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += at(px, py) * amplitude;
      // A rotation between octaves hides the lattice.
      const turned = px * 1.6 + py * 1.2 + 17.3;
      py = py * 1.6 - px * 1.2 + 9.1;
      px = turned;
      amplitude *= 0.5;
    }
    return sum;
  };

  const ridged = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let amplitude = 0.5;
    let weight = 1;
    let px = x;
    let py = y;
    for (let octave = 0; octave < octaves; octave += 1) {
      const crest = 1 - Math.abs(at(px, py));
      const signal = crest * crest * weight;
      sum += signal * amplitude;
      weight = Math.min(1, signal * 1.6);
      const turned = px * 1.6 + py * 1.2 + 31.7;
      py = py * 1.6 - px * 1.2 + 4.9;
      px = turned;
      amplitude *= 0.5;
    }
    return sum;
  };

  return { at, fbm, ridged };
}
