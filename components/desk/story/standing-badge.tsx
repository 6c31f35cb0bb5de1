import type { Tone } from "@/components/ui/badge";
import type { Standing } from "@/newsroom/article/standing";
import type { Language } from "@/newsroom/language/rules";
import { standingWords } from "./standing-words";

const tones: Record<NonNullable<Standing["readers"] | Standing["work"]>, Tone> = {
  published: "ok",
  withdrawn: "alert",
  planned: "neutral",
  draft: "neutral",
  changed: "neutral",
  in_review: "accent",
  approved: "ok",
  changes_requested: "warn",
  promised: "accent",
  spiked: "alert",
  killed: "alert",
};

/** The dot before a half, in the colour of what its word says. */
const dots: Record<Tone, string> = {
  neutral: "bg-control",
  accent: "bg-accent",
  ok: "bg-success",
  warn: "bg-warn",
  alert: "bg-alert",
};

/**
 * Where a story is, by word and colour, in one badge of two halves that never mix: what readers have, and where the work stands.
 */
export function StandingBadge({ standing, language }: { standing: Standing; language: Language }) {
  const halves = [standing.readers, standing.work].filter((half) => half !== null);
  const words = standingWords(standing, language);
  return (
    <span className="inline-flex max-w-full rounded-control border border-line bg-sheet text-meta font-normal text-ink max-sm:flex-wrap">
      {halves.map((half, index) => (
        <span
          key={half}
          className={`inline-flex items-center gap-1.5 px-2 whitespace-nowrap ${index > 0 ? "border-s border-line" : ""}`}
        >
          {index > 0 ? <span className="sr-only">· </span> : null}
          <span
            aria-hidden="true"
            className={`size-2 rounded-full forced-colors:hidden ${dots[tones[half]]}`}
          />
          {words[index]}
        </span>
      ))}
    </span>
  );
}
