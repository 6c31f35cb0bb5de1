import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** What the editor asked for, where she did. */
export function Wanted({ changes, language }: { changes: string | null; language: Language }) {
  if (!changes) return null;
  return (
    <Notice tone="warn">
      <strong>{texts(language, "stories")("changesWanted")}</strong>
      <p dir="auto" className="whitespace-pre-line">
        {changes}
      </p>
    </Notice>
  );
}
