import { Badge, type Tone } from "@/components/ui/badge";
import type { Standing } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";
import { standingWords } from "./standing-words";

const tones: Record<NonNullable<Standing["readers"] | Standing["work"]>, Tone> = {
  published: "ok",
  withdrawn: "alert",
  planned: "neutral",
  draft: "neutral",
  changed: "neutral",
  in_review: "accent",
  changes_requested: "warn",
  promised: "accent",
  spiked: "alert",
  killed: "alert",
};

/** Where a story is, by word and colour, in two halves that never mix: what readers have, and where the work stands. */
export function StandingBadge({ standing, language }: { standing: Standing; language: Language }) {
  const halves = [standing.readers, standing.work].filter((half) => half !== null);
  const words = standingWords(standing, language);
  return (
    <span className="inline-flex flex-wrap gap-x-0.5">
      {halves.map((half, index) => (
        <Badge key={half} tone={tones[half]}>
          {index > 0 ? <span className="sr-only">· </span> : null}
          {words[index]}
        </Badge>
      ))}
    </span>
  );
}
