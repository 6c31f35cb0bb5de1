import { Badge } from "@/components/ui/badge";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { isOfTime, isOfTopic, type ListedNotification } from "@/newsroom/notification/rules";
import { DeskTime } from "./desk-time.client";

type Props = { notifications: ListedNotification[]; language: Language };

/** What happened to one's stories, newest first; what has not been read is marked by a word. */
export function NotificationList({ notifications, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul className="border-t border-line">
      {notifications.map((one) => (
        <li key={one.id} className="border-b border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span>{t(`bell.step.${one.verb}`)}</span>
            {one.readAt === null ? <Badge tone="accent">{t("bell.unread")}</Badge> : null}
          </p>
          <a href={`/desk/notifications/${one.id}`} className="block text-title font-bold">
            <Words of={one.headline.trim() || t(nameless(one.verb))} className="wrap-anywhere" />
          </a>
          {one.reason ? (
            <p className="max-w-measure wrap-anywhere whitespace-pre-wrap">
              <Sentence
                text={
                  isOfTopic(one.verb)
                    ? t("bell.topic", { name: one.reason })
                    : isOfTime(one.verb)
                      ? t("bell.due", { time: one.reason })
                      : t("bell.note", { reason: one.reason })
                }
              />
            </p>
          ) : null}
          <p className="flex flex-wrap gap-x-4 text-muted">
            {one.actorName ? <Words of={one.actorName} /> : null}
            <DeskTime at={one.createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const nameless = (verb: ListedNotification["verb"]) =>
  verb.startsWith("front") ? "bell.ofEdition" : "bell.untitled";
