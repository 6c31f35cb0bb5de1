import { DeskTime } from "@/components/desk/desk-time.client";
import { Badge } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  until: Date | null;
  /** Where there is little room: the minute is spoken alone, and stands on the story's page. */
  isShort?: boolean;
  language: Language;
};

/** That a story's words are for nobody yet who may not read it, and until when. */
export function EmbargoMark({ until, isShort = false, language }: Props) {
  if (!until) return null;
  if (isShort)
    return (
      <Badge tone="alert">
        {texts(language, "stories")("embargo.short")}
        <span className="sr-only">
          {" "}
          <DeskTime at={until} />
        </span>
      </Badge>
    );
  return (
    <Badge tone="alert">
      {texts(language, "stories")("embargo.until")} <DeskTime at={until} />
    </Badge>
  );
}
