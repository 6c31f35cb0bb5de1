"use client";
import { useTranslations } from "next-intl";
import { TextAreaField, TextField } from "@/components/ui/field.client";
import { type ByEdition, type EditionKey, editionKeys } from "@/newsroom/edition/rules";
import { nameLengths } from "@/newsroom/name/rules";

export type NameValues = { name: string; slug: string; description?: string; biography?: string };

/** Name, address and a few words in each edition, side by side where there is room. */
export function NamesFields({
  prose,
  editions,
  names = {},
}: {
  prose: "description" | "biography";
  /** Editions in use; one that is not but has a name already is offered too. */
  editions: EditionKey[];
  names?: ByEdition<NameValues>;
}) {
  const t = useTranslations("outlet");
  const offered = editionKeys.filter((edition) => editions.includes(edition) || names[edition]);
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {offered.map((edition) => {
        const given = names[edition];
        const path = (field: string) => `names.${edition}.${field}`;
        return (
          <fieldset key={edition} className="flex min-w-0 flex-col gap-4 border-t border-line pt-3">
            <legend className="pe-3 font-bold text-accent">{t(`editionName.${edition}`)}</legend>
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
              name={path(prose)}
              label={t(`names.${prose}`)}
              hint={t(`names.${prose}Hint`)}
              rows={3}
              defaultValue={given?.[prose]}
              maxLength={nameLengths[prose].text}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
