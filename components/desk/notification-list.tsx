import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { groupNews, type ListedNotification, saidWith } from "@/newsroom/notification/rules";
import { DeskTime } from "./desk-time.client";

type Props = { notifications: ListedNotification[]; language: Language };

/** What happened, newest first and by what it happened to; what has not been read is marked by a word. */
export function NotificationList({ notifications, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul className="border-t border-line">
      {groupNews(notifications).map(({ newest, older }) => (
        <li key={newest.id} className="border-b border-line py-4">
          <Told one={newest} language={language}>
            <a href={`/desk/notifications/${newest.id}`} className="block text-title font-bold">
              <Words of={newest.headline.trim() || t(nameless(newest.verb))} className="wrap-anywhere" />
            </a>
          </Told>
          {older.length > 0 ? (
            <details className="mt-1">
              <summary className="cursor-pointer text-muted">
                {t("bell.older", { count: older.length })}
              </summary>
              <ul className="mt-2 flex flex-col gap-3 border-s-2 border-line ps-3">
                {older.map((one) => (
                  <li key={one.id}>
                    <Told one={one} language={language} />
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type ToldProps = { one: ListedNotification; language: Language; children?: ReactNode };

/** Under whichever name a text asks for it; addresses in it are read as people write them. */
function said(reason: string) {
  const words = reason.replace(/%[\dA-F]{2}(?:%[\dA-F]{2}|[\w-])*/g, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return { name: words, time: words, reason: words };
}

/** One thing that happened: what, why, by whom and when. */
function Told({ one, language, children }: ToldProps) {
  const t = texts(language, "desk");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span>{t(`bell.step.${one.verb}`)}</span>
        {one.readAt === null ? <Badge tone="accent">{t("bell.unread")}</Badge> : null}
      </p>
      {children}
      {one.reason ? (
        <p className="max-w-measure wrap-anywhere whitespace-pre-wrap">
          <Sentence text={t(`bell.${saidWith(one.verb)}`, said(one.reason))} />
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-4 text-muted">
        {one.actorName ? <Words of={one.actorName} /> : null}
        <DeskTime at={one.createdAt} />
      </p>
    </>
  );
}

const nameless = (verb: ListedNotification["verb"]) =>
  verb.startsWith("front") ? "bell.ofEdition" : "bell.untitled";
