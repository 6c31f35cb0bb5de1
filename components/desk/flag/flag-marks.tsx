import { Badge } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { FlagKind } from "@/newsroom/flag/rules";
import type { Language } from "@/newsroom/language/rules";

/** What stops a story on its way to readers, by its words; nothing where nothing does. */
export function FlagMarks({ flags, language }: { flags: FlagKind[]; language: Language }) {
  const t = texts(language, "plan");
  return flags.map((kind) => (
    <span key={kind} className="ms-2 font-normal">
      <Badge tone="alert">
        <span aria-hidden="true">⚑ </span>
        {t(`flag.kinds.${kind}`)}
      </Badge>
    </span>
  ));
}
