import { useTranslations } from "next-intl";
import { queueKeys } from "./queue-keys";

/** The keys of the queue. */
export function KeysHelp() {
  const t = useTranslations("comments.queue");
  return (
    <>
      <p className="text-small text-muted">{t("help.note")}</p>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-small sm:grid-cols-2">
        {Object.entries(queueKeys).map(([code, command]) => (
          <div key={code} className="flex items-baseline gap-3">
            <dt className="w-8 shrink-0">
              <kbd dir="ltr" className="border border-control px-2">
                {code === "Slash" ? "?" : code.replace("Key", "")}
              </kbd>
            </dt>
            <dd>{t(`help.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
