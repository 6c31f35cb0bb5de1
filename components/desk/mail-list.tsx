import { Badge, type Tone } from "@/components/ui/badge";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedMail } from "@/newsroom/mail/queries";
import { DeskTime } from "./desk-time.client";

const tones: Record<ListedMail["state"], Tone> = { kept: "warn", sent: "ok", failed: "alert" };

/** Mails one below the other; each unfolds to its words. */
export function MailList({ mails, language }: { mails: ListedMail[]; language: Language }) {
  const t = texts(language, "desk");
  return (
    <ul className="border-t border-line">
      {mails.map((mail) => (
        <li key={mail.id} className="border-b border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Words of={mail.subject} as="p" className="font-bold wrap-anywhere" />
            <Badge tone={tones[mail.state]}>{t(`outbox.state.${mail.state}`)}</Badge>
          </div>
          <p className="flex flex-wrap gap-x-4 text-muted">
            <span>
              {t("outbox.recipient")}:{" "}
              <bdi dir="ltr" className="break-all">
                {mail.recipient}
              </bdi>
            </span>
            <DeskTime at={mail.createdAt} />
          </p>
          {mail.failure ? <p className="text-alert">{t(`failures.${mail.failure}`)}</p> : null}
          <details className="mt-1">
            <summary className="inline-block cursor-pointer py-1 text-accent">
              {t("outbox.read")}
              <span className="sr-only">
                : <Words of={mail.subject} />
              </span>
            </summary>
            <Words
              of={mail.text}
              as="p"
              className="mt-2 border-s-4 border-line ps-4 break-words whitespace-pre-wrap"
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
