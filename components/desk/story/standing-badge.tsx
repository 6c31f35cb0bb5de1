import { Badge, type Tone } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { ArticleStanding } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";

const tones: Record<ArticleStanding, Tone> = {
  draft: "neutral",
  in_review: "accent",
  changes_requested: "warn",
  published: "ok",
  published_with_changes: "ok",
  withdrawn: "alert",
};

/** Where a story stands, by word and colour. */
export function StandingBadge({ standing, language }: { standing: ArticleStanding; language: Language }) {
  return <Badge tone={tones[standing]}>{texts(language, "desk")(`standing.${standing}`)}</Badge>;
}
