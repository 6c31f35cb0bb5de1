import { SelectField, TextField } from "@/components/ui/field.client";
import { Sheet } from "@/components/ui/sheet";
import { texts } from "@/messages/texts";
import type { RuleOfPlace } from "@/newsroom/comment/settings/queries";
import { mayBe, type Strictness, strictnessOf } from "@/newsroom/comment/settings/rules";
import { type CheckName, checkNames } from "@/newsroom/comment/verdicts";
import type { Language } from "@/newsroom/language/rules";
import { sourceText } from "./source";

type Props = { shown: RuleOfPlace; language: Language };

const allowed = (check: CheckName): readonly Strictness[] =>
  Object.hasOwn(mayBe, check) ? mayBe[check as keyof typeof mayBe] : [];

/** How strict each check is, and which come first. */
export function CheckFields({ shown, language }: Props) {
  const t = texts(language, "commentSettings");
  const said = texts(language, "comments");
  const { rule, around } = shown;
  return (
    <Sheet title={t("parts.checks")}>
      <p className="mb-3 text-muted">{t("orderNote")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {checkNames
          .filter((check) => allowed(check).length > 0)
          .map((check) => {
            const name = said(`checks.names.${check}`);
            const stands = strictnessOf(check, around) ?? "hold";
            const place = rule.order ? rule.order.indexOf(check) + 1 : 0;
            return (
              <div key={check} className="grid grid-cols-[1fr_5rem] items-end gap-2">
                <SelectField
                  name={`strictness.${check}`}
                  label={name}
                  hint={sourceText(language, shown, "strictness", t(`strictness.${stands}`))}
                  options={[
                    { value: "", label: t("inherited") },
                    ...allowed(check).map((value) => ({ value, label: t(`strictness.${value}`) })),
                  ]}
                  defaultValue={rule.strictness?.[check] ?? ""}
                />
                <TextField
                  name={`order.${check}`}
                  label={`${t("order")} (${name})`}
                  isLabelHidden
                  placeholder={t("order")}
                  inputMode="numeric"
                  defaultValue={place > 0 ? String(place) : ""}
                />
              </div>
            );
          })}
      </div>
    </Sheet>
  );
}
