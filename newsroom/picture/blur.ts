/** Parts of a picture that are made unknowable: shapes in shares of its sides, from its left upper corner. */
export const blurShapes = ["rectangle", "ellipse"] as const;
export type BlurShape = (typeof blurShapes)[number];
export type BlurredPart = { shape: BlurShape; x: number; y: number; width: number; height: number };

/** Parts that a picture may have, and how small one may be, as a share of a side. */
export const blurLimits = { parts: 60, smallest: 0.005 } as const;

/** Pictures that one person takes from everybody at once, to hide parts of them. */
export const blurLimit = { name: "blur", points: 12, seconds: 60 } as const;

const isSame = (one: BlurredPart, other: BlurredPart) =>
  one.shape === other.shape &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height;

/** Whether parts hide all that the former ones hid: who adds uncovers nothing. */
export function hidesAll(parts: readonly BlurredPart[], former: readonly BlurredPart[]): boolean {
  return former.every((each) => parts.some((part) => isSame(each, part)));
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The same part, moved and resized by shares of the sides, within the picture. */
export function movedPart(
  part: BlurredPart,
  by: Partial<Record<"x" | "y" | "width" | "height", number>>,
): BlurredPart {
  const width = within(part.width + (by.width ?? 0), blurLimits.smallest, 1);
  const height = within(part.height + (by.height ?? 0), blurLimits.smallest, 1);
  return {
    ...part,
    width,
    height,
    x: within(part.x + (by.x ?? 0), 0, 1 - width),
    y: within(part.y + (by.y ?? 0), 0, 1 - height),
  };
}

/** The part between two corners, in whichever order they were drawn; null for a mere touch. */
export function partBetween(
  shape: BlurShape,
  from: { x: number; y: number },
  to: { x: number; y: number },
): BlurredPart | null {
  const [left, right] = [from.x, to.x].map((x) => within(x, 0, 1)).toSorted((a, b) => a - b);
  const [top, bottom] = [from.y, to.y].map((y) => within(y, 0, 1)).toSorted((a, b) => a - b);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  const part = { shape, x: left, y: top, width: right - left, height: bottom - top };
  return part.width < blurLimits.smallest || part.height < blurLimits.smallest ? null : part;
}
