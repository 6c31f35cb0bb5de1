import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import type { PolicyOnDesk } from "@/newsroom/comment-policy/queries";
import type { Language } from "@/newsroom/language/rules";
import { policyDeskPath } from "./paths";

type Props = { versions: PolicyOnDesk["versions"]; edition: string; language: Language };

/** Every version that readers had, who gave it to them, what it changed, and a way to compare two. */
export function PolicyVersions({ versions, edition, language }: Props) {
  const t = texts(language, "policy");
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: t("versionNamed", { version }),
  }));
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {versions.map(({ version, changes, createdAt, byName }) => (
          <li key={version} className="flex flex-col gap-1 py-3 text-small">
            <p>
              <a href={policyPath(edition, version)} className="font-bold underline">
                {t("versionNamed", { version })}
              </a>
              <AfterDot>
                <DeskTime at={createdAt} />
              </AfterDot>
              {byName ? (
                <AfterDot>
                  <Words of={byName} />
                </AfterDot>
              ) : null}
            </p>
            <Words of={changes || t("firstVersion")} as="p" className="text-muted" />
          </li>
        ))}
      </ol>
      {versions.length > 1 ? (
        <form action={policyDeskPath()} className="mt-4 flex flex-wrap items-end gap-3">
          <input type="hidden" name="edition" value={edition} />
          <SelectField
            name="from"
            label={t("desk.compareFrom")}
            options={options}
            defaultValue={options[1]?.value ?? ""}
          />
          <SelectField
            name="to"
            label={t("desk.compareTo")}
            options={options}
            defaultValue={options[0]?.value ?? ""}
          />
          <button type="submit" className={buttonClass("quiet")}>
            {t("desk.compare")}
          </button>
        </form>
      ) : null}
    </>
  );
}
