import type { Pixels } from "./image";

/** A part of a picture in shares of its sides, from its left upper corner. */
export type Part = {
  shape: "rectangle" | "ellipse";
  x: number;
  y: number;
  width: number;
  height: number;
};

/** What is left of a part: the mean of so many fields along its longer side, each colour in so many steps. */
const mostFields = 4;
const steps = 16;
/** A part is taken so much wider on each side: who drew it tight around a face still hides it. */
const margin = 0.06;

type Box = { left: number; top: number; right: number; bottom: number };

function boxOf({ x, y, width, height }: Part, pixels: Pixels): Box {
  const [wide, high] = [width * margin, height * margin];
  const within = (share: number, side: number, round: (n: number) => number) =>
    Math.min(Math.max(round(share * side), 0), side);
  return {
    left: within(x - wide, pixels.width, Math.floor),
    top: within(y - high, pixels.height, Math.floor),
    right: within(x + width + wide, pixels.width, Math.ceil),
    bottom: within(y + height + high, pixels.height, Math.ceil),
  };
}

/** The fields of a box: how many each way, and their mean colours, coarse. */
function fieldsOf({ bytes, width }: Pixels, { left, top, right, bottom }: Box) {
  const [wide, high] = [right - left, bottom - top];
  const longer = Math.max(wide, high);
  const columns = Math.max(1, Math.round((mostFields * wide) / longer));
  const rows = Math.max(1, Math.round((mostFields * high) / longer));
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Uint32Array(columns * rows);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const column = Math.floor(((x - left) * columns) / wide);
      const field = Math.floor(((y - top) * rows) / high) * columns + column;
      counts[field] = (counts[field] ?? 0) + 1;
      for (let colour = 0; colour < 3; colour += 1)
        sums[field * 3 + colour] =
          (sums[field * 3 + colour] ?? 0) + (bytes[(y * width + x) * 3 + colour] ?? 0);
    }
  const step = 256 / steps;
  const means = sums.map((sum, at) => {
    const mean = sum / Math.max(1, counts[Math.floor(at / 3)] ?? 1);
    return Math.min(255, Math.floor(mean / step) * step + step / 2);
  });
  return { columns, rows, means };
}

/** The two fields between whose middles a place lies, and how far it is from the first. */
function between(share: number, count: number): [number, number, number] {
  const at = Math.min(Math.max(share * count - 0.5, 0), count - 1);
  const first = Math.floor(at);
  return [first, Math.min(first + 1, count - 1), at - first];
}

function paint(target: Uint8Array, width: number, box: Box, part: Part, fields: ReturnType<typeof fieldsOf>) {
  const { left, top, right, bottom } = box;
  const { columns, rows, means } = fields;
  for (let y = top; y < bottom; y += 1) {
    const down = (y + 0.5 - top) / (bottom - top);
    const [upper, lower, low] = between(down, rows);
    for (let x = left; x < right; x += 1) {
      const along = (x + 0.5 - left) / (right - left);
      if (part.shape === "ellipse" && (along - 0.5) ** 2 + (down - 0.5) ** 2 > 0.25) continue;
      const [before, after, far] = between(along, columns);
      for (let colour = 0; colour < 3; colour += 1) {
        const mean = (row: number, column: number) => means[(row * columns + column) * 3 + colour] ?? 0;
        const above = mean(upper, before) * (1 - far) + mean(upper, after) * far;
        const below = mean(lower, before) * (1 - far) + mean(lower, after) * far;
        target[(y * width + x) * 3 + colour] = Math.round(above * (1 - low) + below * low);
      }
    }
  }
}

/**
 * Pixels in which parts are gone for good: of each nothing is left but the mean colours of at most 4 by 4 fields in 16 steps,
 * 192 bits, drawn into one another. Whatever was there with the same means looks the same, so nothing brings it back.
 */
export function blurParts(pixels: Pixels, parts: readonly Part[]): Pixels {
  let { bytes } = pixels;
  for (const part of parts) {
    const before = { ...pixels, bytes };
    const box = boxOf(part, pixels);
    if (box.right <= box.left || box.bottom <= box.top) continue;
    const target = Uint8Array.from(bytes);
    paint(target, pixels.width, box, part, fieldsOf(before, box));
    bytes = target;
  }
  return { ...pixels, bytes };
}
