import { createHash } from "node:crypto";
import type { ShareCard } from "./rules";

/** Another one draws every card anew: for changes of how cards look. */
const design = 1;

/** What a card is known by: of everything that is on it. */
export function fingerprintOf(card: ShareCard): string {
  return createHash("sha256")
    .update(JSON.stringify([design, card]))
    .digest("hex")
    .slice(0, 24);
}
