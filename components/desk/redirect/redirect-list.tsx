import { RowButton } from "@/components/desk/name/row-button";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedRedirect } from "@/newsroom/redirect/rules";
import { ShownAddress, unescaped } from "./address";

type Props = { rows: ListedRedirect[]; remove: FormAction<void>; language: Language };

/** Old addresses, where each leads, and what can be done to it. */
export function RedirectList({ rows, remove, language }: Props) {
  const t = texts(language, "outlet");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, address, target, title }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <div className="min-w-24 flex-1">
            <a
              href={`/desk/redirects/${id}`}
              className="font-bold"
              aria-label={t("redirects.changeNamed", { address: unescaped(address) })}
            >
              <ShownAddress address={address} />
            </a>
            <p className="text-small text-muted">
              {t("redirects.leadsTo")} <ShownAddress address={target} />
              {title ? (
                <AfterDot>
                  <Words of={title} />
                </AfterDot>
              ) : null}
            </p>
          </div>
          <RowButton
            action={remove}
            id={id}
            label={t("redirects.remove")}
            name={t("redirects.removeNamed", { address: unescaped(address) })}
          />
        </li>
      ))}
    </ul>
  );
}
