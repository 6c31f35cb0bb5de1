import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { CrawlersToTreat } from "@/newsroom/crawler/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { action: FormAction<void>; crawlers: CrawlersToTreat; language: Language };

/** Which programs robots.txt refuses. */
export function CrawlersForm({ action, crawlers, language }: Props) {
  const t = texts(language, "outlet");
  return (
    <ActionForm action={action} label={t("crawlers.title")} className="flex flex-col gap-4">
      <p className="max-w-measure text-muted">{t("crawlers.note")}</p>
      <CheckboxField name="refusesAi" label={t("crawlers.refuse")} isChecked={crawlers.refusesAi} />
      <SubmitButton className="self-start">{t("crawlers.save")}</SubmitButton>
    </ActionForm>
  );
}
