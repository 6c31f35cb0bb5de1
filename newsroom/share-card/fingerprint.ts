import { createHash } from "node:crypto";
import type { ShareCard } from "./rules";

/**
 * Of how cards look: another one makes every card that was drawn false. The migration that goes with it empties
 * `share_card`, so that they are drawn anew in the night.
 */
const design = 1;

/** What a card is known by: of everything that is on it. */
export function fingerprintOf(card: ShareCard): string {
  return createHash("sha256")
    .update(JSON.stringify([design, card]))
    .digest("hex")
    .slice(0, 24);
}
