import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { HistoryEntry } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";

/** What was done to a story and by whom, newest first. */
export function Timeline({ entries, language }: { entries: HistoryEntry[]; language: Language }) {
  return (
    <section aria-labelledby="history" className="max-w-measure">
      <h2 id="history" className="mb-2 text-title font-bold">
        {texts(language, "stories")("history")}
      </h2>
      <ol className="flex flex-col border-t border-line">
        {entries.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} language={language} />
        ))}
      </ol>
    </section>
  );
}

export function TimelineEntry({ entry, language }: { entry: HistoryEntry; language: Language }) {
  const { verb, reason, createdAt, actorId, actorName } = entry;
  const t = texts(language, "stories");
  const key = `did.${verb}` as Parameters<typeof t>[0];
  return (
    <li className="border-b border-line py-2">
      {t.has(key) ? t(key) : verb}
      <AfterDot>
        <Words of={actorName ?? t(actorId === null ? "systemName" : "somebody")} className="font-bold" />
      </AfterDot>{" "}
      <span className="text-caption text-muted">
        <DeskTime at={createdAt} />
      </span>
      {reason ? (
        <Words
          of={reason}
          as="p"
          className="mt-1 border-s-2 border-line ps-3 wrap-anywhere whitespace-pre-line"
        />
      ) : null}
    </li>
  );
}
