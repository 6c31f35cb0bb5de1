import { texts } from "@/messages/texts";
import type { PublishedCorrection } from "@/newsroom/correction/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { withIsolates } from "@/newsroom/language/numbers";

/** A correction as plain text, in the edition's words. */
export function correctionLine({ kind, wrong, right }: PublishedCorrection, edition: Edition): string {
  const t = texts(edition, "corrections");
  const said = wrong === "" ? [] : [t(`wrong.${kind}`), withIsolates(wrong)];
  const holds = right === "" ? [] : [t(`right.${kind}`), withIsolates(right)];
  return [...said, ...holds].join(" ");
}
