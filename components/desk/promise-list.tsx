import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { OpenPromise } from "@/newsroom/promise/rules";
import { DeskTime } from "./desk-time.client";
import { SubjectLink } from "./subject-link";

type Props = { promises: OpenPromise[]; language: Language };

/** What the clock is to do, and when: a story goes live or ends, a front goes live. */
export function PromiseList({ promises, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul>
      {promises.map((promise) => (
        <li
          key={`${promise.kind} ${promise.id}`}
          className="flex flex-wrap items-baseline gap-x-3 py-1 wrap-anywhere"
        >
          <SubjectLink subject={promise} language={language} />
          <span className="text-caption text-muted">
            {promise.kind === "end" ? `${t("promise.end")}: ` : null}
            <DeskTime at={promise.dueAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
