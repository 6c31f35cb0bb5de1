import { isAboveText, type PublishedCorrection } from "@/newsroom/correction/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { CorrectionNote } from "./correction-note";

type Props = { corrections: PublishedCorrection[]; place: "above" | "below"; edition: Edition };

/** The corrections of a story that stand above its text, or below it; newest first. */
export function CorrectionNotes({ corrections, place, edition }: Props) {
  const here = corrections.filter(({ kind }) => isAboveText(kind) === (place === "above"));
  if (here.length === 0) return null;
  return (
    <div className={`flex flex-col gap-4 ${place === "below" ? "mt-8" : ""}`}>
      {here.map((correction) => (
        <CorrectionNote key={correction.id} correction={correction} edition={edition} />
      ))}
    </div>
  );
}
