import { DeskTime } from "@/components/desk/desk-time.client";
import { Badge } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** That a story's words are for nobody yet who may not read it, and until when. */
export function EmbargoMark({ until, language }: { until: Date | null; language: Language }) {
  if (!until) return null;
  return (
    <Badge tone="alert">
      {texts(language, "stories")("embargo.until")} <DeskTime at={until} />
    </Badge>
  );
}
