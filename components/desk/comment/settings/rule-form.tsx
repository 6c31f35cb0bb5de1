import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { RuleOfPlace } from "@/newsroom/comment/settings/queries";
import { commentModes, domainLists, numberBounds, numberSettings } from "@/newsroom/comment/settings/rules";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { CheckFields } from "./check-fields";
import { sourceText } from "./source";

type Props = { shown: RuleOfPlace; action: FormAction<void>; language: Language };

/** All that may be said of comments at one place; what is left empty comes from a wider one, which stands beside it. */
export function RuleForm({ shown, action, language }: Props) {
  const t = texts(language, "commentSettings");
  const { scope, id, version } = shown;
  return (
    <ActionForm action={action} label={t("title")} className="flex flex-col gap-6">
      <input type="hidden" name="scope" value={scope} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Publishing shown={shown} language={language} />
      <Numbers shown={shown} language={language} />
      <CheckFields shown={shown} language={language} />
      <Lists shown={shown} language={language} />
      <Domains shown={shown} language={language} />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

type PartProps = Omit<Props, "action">;

function Publishing({ shown, language }: PartProps) {
  const t = texts(language, "commentSettings");
  const { rule, around } = shown;
  const inherited = { value: "", label: t("inherited") };
  return (
    <Sheet title={t("parts.publishing")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="mode"
          label={t("mode.label")}
          hint={sourceText(language, shown, "mode", t(`mode.${around.mode}`))}
          options={[inherited, ...commentModes.map((value) => ({ value, label: t(`mode.${value}`) }))]}
          defaultValue={rule.mode ?? ""}
        />
        {shown.scope === "person" ? (
          <SelectField
            name="isTrusted"
            label={t("isTrusted.label")}
            options={[
              inherited,
              ...(["yes", "no"] as const).map((value) => ({ value, label: t(`isTrusted.${value}`) })),
            ]}
            defaultValue={rule.isTrusted === undefined ? "" : rule.isTrusted ? "yes" : "no"}
          />
        ) : null}
      </div>
    </Sheet>
  );
}

function Numbers({ shown, language }: PartProps) {
  const t = texts(language, "commentSettings");
  const { rule, around } = shown;
  return (
    <Sheet title={t("parts.numbers")}>
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {numberSettings.map((name) => (
          <TextField
            key={name}
            name={`numbers.${name}`}
            label={t(`numbers.${name}`)}
            hint={sourceText(language, shown, name, formatNumber(language, around[name]))}
            type="number"
            min={numberBounds[name].min}
            max={numberBounds[name].max}
            defaultValue={rule[name]?.toString() ?? ""}
          />
        ))}
      </div>
    </Sheet>
  );
}

function Lists({ shown, language }: PartProps) {
  const t = texts(language, "commentSettings");
  const { rule, around, lists } = shown;
  return (
    <Sheet title={t("parts.lists")}>
      {lists.length === 0 ? <p className="text-muted">{t("lists.none")}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {lists.map(({ id, name, isOn }) => {
          const said = rule.lists?.[id];
          return (
            <SelectField
              key={id}
              name={`lists.${id}`}
              label={name}
              hint={sourceText(
                language,
                shown,
                "lists",
                t((around.lists[id] ?? isOn) ? "lists.on" : "lists.off"),
              )}
              options={[
                { value: "", label: t("inherited") },
                ...(["on", "off"] as const).map((value) => ({ value, label: t(`lists.${value}`) })),
              ]}
              defaultValue={said === undefined ? "" : said ? "on" : "off"}
            />
          );
        })}
      </div>
    </Sheet>
  );
}

function Domains({ shown, language }: PartProps) {
  const t = texts(language, "commentSettings");
  const { rule, around } = shown;
  return (
    <Sheet title={t("parts.domains")}>
      <p className="mb-3 text-muted">{t("domains.note")}</p>
      <div className="grid gap-4 lg:grid-cols-3">
        {domainLists.map((name) => (
          <TextAreaField
            key={name}
            name={`domains.${name}`}
            label={t(`domains.${name}`)}
            hint={sourceText(language, shown, name, t("domains.count", { count: around[name].length }))}
            dir="ltr"
            rows={6}
            defaultValue={rule[name]?.join("\n") ?? ""}
          />
        ))}
      </div>
    </Sheet>
  );
}
