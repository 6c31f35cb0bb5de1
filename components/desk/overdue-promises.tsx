import { AfterDot } from "@/components/ui/after-dot";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { OverduePromise } from "@/newsroom/promise/rules";
import { DeskTime } from "./desk-time.client";
import { frontPath } from "./front/paths";

type Props = { promises: OverduePromise[]; language: Language };

/** What should have been live over a minute ago, on every page of the desk until it is. */
export function OverduePromises({ promises, language }: Props) {
  const t = texts(language, "desk");
  if (promises.length === 0) return null;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="alert">
        <p className="font-bold">{t("overdue.title")}</p>
        <ul>
          {promises.map((promise) => (
            <li key={promise.id} className="wrap-anywhere">
              {promise.kind !== "front" ? (
                <a href={deskStoryPath(promise.id)}>
                  <Words of={promise.headline.trim() || t("bell.untitled")} />
                </a>
              ) : (
                <a href={frontPath(promise.id)}>
                  {t("overdue.front")}
                  {promise.name === null ? null : (
                    <AfterDot>
                      <Words of={promise.name} />
                    </AfterDot>
                  )}
                </a>
              )}
              {promise.kind === "end" ? <AfterDot>{t("overdue.end")}</AfterDot> : null}
              <AfterDot>
                <DeskTime at={promise.dueAt} />
              </AfterDot>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
