type Box = { top: number; bottom: number; left: number; right: number };

/** Pixels between the bubble and the words. */
const gap = 8;

/**
 * Where the bubble stands, in the window: above the selected words, below them where there is no room, nowhere where
 * both would be out of sight. It never lies over a selected word. `room` is what of the window shows words.
 */
export function placeOfBubble(lines: Box[], size: { width: number; height: number }, room: Box) {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const isAbove = top - gap - size.height >= room.top;
  const isBelow = bottom + gap + size.height <= room.bottom;
  const inSight = bottom > room.top && top < room.bottom;
  if (!inSight || !(isAbove || isBelow)) return null;
  const edge = isAbove ? top : bottom;
  // Over the line that it is next to, of which only the selected part counts.
  const nearest = lines.filter((line) => (isAbove ? line.top < edge + 4 : line.bottom > edge - 4));
  const [left, right] = [
    Math.min(...nearest.map((line) => line.left)),
    Math.max(...nearest.map((line) => line.right)),
  ];
  const middle = (left + right - size.width) / 2;
  return {
    isAbove,
    top: isAbove ? top - gap - size.height : bottom + gap,
    left: Math.max(room.left, Math.min(middle, room.right - size.width)),
  };
}
