import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Trashed, TrashNoun } from "@/newsroom/trash/rules";

type Props = { rows: Trashed[]; action: FormAction<{ noun: TrashNoun; id: string }>; language: Language };

/** What is in the trash, latest first, each with the way back. */
export function TrashList({ rows, action, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, noun, label, trashedAt, trashedByName }) => {
        const name = label.trim();
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-24 flex-1 wrap-anywhere">
              <span className="text-caption text-muted">{t(`trash.noun.${noun}`)}</span>{" "}
              {name ? <Words of={name} className="font-bold" /> : t("trash.nameless")}
              <p className="text-small text-muted">
                <Words of={trashedByName ?? texts(language, "stories")("systemName")} />
                <AfterDot>
                  <DeskTime at={trashedAt} as="ago" />
                </AfterDot>
              </p>
            </div>
            <ActionForm
              action={action}
              label={t("trash.restoreNamed", { label: name || t("trash.nameless") })}
            >
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="quiet">{t("trash.restore")}</SubmitButton>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}
