"use client";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field.client";
import { type Contact, contactLimits } from "@/newsroom/byline/rules";

/** How readers reach an author; what is left empty stays unsaid. */
export function ContactFields({ mail, links }: Contact) {
  const t = useTranslations("outlet.bylines");
  return (
    <fieldset className="flex max-w-form flex-col gap-4">
      <legend className="mb-1 font-bold">{t("contact")}</legend>
      <p className="text-muted">{t("contactNote")}</p>
      <TextField name="mail" type="email" label={t("mail")} defaultValue={mail} />
      {Array.from({ length: contactLimits.links }, (_, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are told apart by their number alone
          key={at}
          name={`links.${at}`}
          type="url"
          label={t("profile", { number: at + 1 })}
          defaultValue={links[at]}
        />
      ))}
    </fieldset>
  );
}
