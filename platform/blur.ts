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
/** No field is smaller than this share of the picture's longer side: of a small part less is left. */
const smallestField = 0.02;
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

type Group = { box: Box; members: { part: Part; box: Box }[] };

const leastField = ({ width, height }: Pixels) => smallestField * Math.max(width, height);

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Parts that overlap, touch or leave less than a field between them are one: many small ones over a face tell no more of it. */
function groupsOf(parts: readonly Part[], pixels: Pixels): Group[] {
  const gap = leastField(pixels);
  const isNear = (one: Box, other: Box) =>
    one.left <= other.right + gap &&
    other.left <= one.right + gap &&
    one.top <= other.bottom + gap &&
    other.top <= one.bottom + gap;
  let groups: Group[] = [];
  for (const part of parts) {
    const box = boxOf(part, pixels);
    if (box.right <= box.left || box.bottom <= box.top) continue;
    let joined: Group = { box, members: [{ part, box }] };
    // A box that grew may reach others.
    for (let near = groups; near.length > 0; ) {
      const { box: grown } = joined;
      near = groups.filter((each) => isNear(each.box, grown));
      groups = groups.filter((each) => !near.includes(each));
      for (const each of near)
        joined = { box: around(joined.box, each.box), members: [...each.members, ...joined.members] };
    }
    groups.push(joined);
  }
  return groups;
}

/** The fields of a box: how many each way, and their mean colours, coarse. */
function fieldsOf(pixels: Pixels, { left, top, right, bottom }: Box) {
  const { bytes, width } = pixels;
  const [wide, high] = [right - left, bottom - top];
  const longer = Math.max(wide, high);
  const fitting = (side: number) =>
    Math.max(1, Math.min(Math.round((mostFields * side) / longer), Math.floor(side / leastField(pixels))));
  const [columns, rows] = [fitting(wide), fitting(high)];
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

/** How far along a box a pixel's middle lies, from 0 to 1. */
const shareOf = (at: number, from: number, to: number) => (at + 0.5 - from) / (to - from);

/** Draws what is left of a group where one of its parts was. */
function paint(
  target: Uint8Array,
  width: number,
  { part, box }: Group["members"][number],
  whole: Box,
  { columns, rows, means }: ReturnType<typeof fieldsOf>,
) {
  const { left, top, right, bottom } = box;
  for (let y = top; y < bottom; y += 1) {
    const down = shareOf(y, top, bottom);
    const [upper, lower, low] = between(shareOf(y, whole.top, whole.bottom), rows);
    for (let x = left; x < right; x += 1) {
      const along = shareOf(x, left, right);
      if (part.shape === "ellipse" && (along - 0.5) ** 2 + (down - 0.5) ** 2 > 0.25) continue;
      const [before, after, far] = between(shareOf(x, whole.left, whole.right), columns);
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
 * Pixels in which parts are gone for good: of each, or of those that lie together, nothing is left but the mean colours of at
 * most 4 by 4 fields in 16 steps, 192 bits, drawn into one another. Whatever was there with the same means looks the same,
 * so nothing brings it back.
 */
export function blurParts(pixels: Pixels, parts: readonly Part[]): Pixels {
  const target = Uint8Array.from(pixels.bytes);
  for (const { box, members } of groupsOf(parts, pixels)) {
    const fields = fieldsOf(pixels, box);
    for (const member of members) paint(target, pixels.width, member, box, fields);
  }
  return { ...pixels, bytes: target };
}
