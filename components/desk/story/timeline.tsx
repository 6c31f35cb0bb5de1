import { DeskTime } from "@/components/desk/desk-time";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/edition/rules";

export type TimelineEntry = {
  id: number;
  verb: string;
  reason: string | null;
  createdAt: Date;
  actorName: string | null;
};

/** Who did what to a story, newest first. */
export function Timeline({ entries, language }: { entries: TimelineEntry[]; language: Language }) {
  const t = texts(language, "stories");
  const said = (verb: string) => {
    const key = `did.${verb}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : verb;
  };
  return (
    <ol className="flex flex-col">
      {entries.map(({ id, verb, reason, createdAt, actorName }) => (
        <li key={id} className="border-b border-line py-2">
          <bdi className="font-bold">{actorName ?? t("systemName")}</bdi> {said(verb)}{" "}
          <span className="text-sm text-muted">
            <DeskTime at={createdAt} language={language} />
          </span>
          {reason ? (
            <p dir="auto" className="mt-1 border-s-2 border-line ps-3 whitespace-pre-line">
              {reason}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
