"use client";
import { useTranslations } from "next-intl";
import { TextAreaField, TextField } from "@/components/ui/field.client";
import { type ByEdition, type Edition, editionLabel } from "@/newsroom/edition/rules";
import { type DescribedName, nameLengths } from "@/newsroom/name/rules";

/** Name, address and a few words in each edition, side by side where there is room. */
export function NamesFields({
  prose,
  editions,
  names = {},
}: {
  prose: "description" | "biography";
  /** All; one that is not in use is offered where it has a name already. */
  editions: Edition[];
  names?: ByEdition<DescribedName>;
}) {
  const t = useTranslations("outlet");
  const offered = editions.filter(({ key, isInUse }) => isInUse || names[key]);
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {offered.map((edition) => {
        const given = names[edition.key];
        const path = (field: string) => `names.${edition.key}.${field}`;
        return (
          <fieldset key={edition.key} className="flex min-w-0 flex-col gap-4 border-t border-line pt-3">
            <legend className="pe-3 font-bold text-accent">
              {editionLabel(t(`editionName.${edition.language}`), edition)}
            </legend>
            <TextField
              name={path("name")}
              label={t("names.name")}
              hint={offered.length > 1 && !given ? t("names.leaveEmpty") : undefined}
              defaultValue={given?.name}
              maxLength={nameLengths[prose].name}
            />
            <TextField
              name={path("slug")}
              label={t("names.slug")}
              hint={t("names.slugHint")}
              defaultValue={given?.slug}
            />
            <TextAreaField
              name={path("description")}
              label={t(`names.${prose}`)}
              hint={t(`names.${prose}Hint`)}
              rows={3}
              defaultValue={given?.description}
              maxLength={nameLengths[prose].text}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
