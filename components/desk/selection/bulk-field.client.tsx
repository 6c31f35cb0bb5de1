"use client";
import { useTranslations } from "next-intl";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { BulkVerb } from "@/newsroom/bulk/rules";
import type { OfferedSteps } from "./bulk-dialog.client";

/** What a step with many stories asks for besides them; publishing asks for nothing. */
export function BulkField({ verb, offered }: { verb: BulkVerb; offered: OfferedSteps }) {
  const t = useTranslations("bulk");
  const choices = (list: { id: string; name: string }[], none: string) => [
    { value: "", label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  switch (verb) {
    case "section":
      return (
        <SelectField
          name="sectionId"
          label={t("section")}
          options={choices(offered.sections, t("chooseSection"))}
        />
      );
    case "assign":
      return (
        <SelectField name="userId" label={t("person")} options={choices(offered.people, t("choosePerson"))} />
      );
    case "topic":
      return <TextField name="name" label={t("topic")} hint={t("topicHint")} autoComplete="off" />;
    case "schedule":
    case "move":
      return <TextField name="at" label={t("at")} type="datetime-local" autoComplete="off" />;
    case "spike":
      return (
        <TextAreaField name="reason" label={t("spikeReason")} maxLength={offered.reasonLength} required />
      );
    case "publish":
      return <p className="text-small text-muted">{t("publishNote")}</p>;
  }
}
