import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { queueKeys } from "./queue-keys";

/** The keys of the queue, folded away until asked for. */
export function KeysHelp({ language }: { language: Language }) {
  const t = texts(language, "comments");
  return (
    <details className="mb-4 text-small">
      <summary className="cursor-pointer py-1 font-bold">{t("queue.help.title")}</summary>
      <p className="text-muted">{t("queue.help.note")}</p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 py-2">
        {Object.entries(queueKeys).map(([code, command]) => (
          <div key={code} className="flex items-baseline gap-2">
            <dt>
              <kbd dir="ltr" className="border border-control px-2">
                {code.replace("Key", "")}
              </kbd>
            </dt>
            <dd>{t(`queue.help.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
