import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { Dotted } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedPreviewLink } from "@/newsroom/preview-link/rules";

type Props = { link: ListedPreviewLink; revoke: FormAction<void>; language: Language };

/** A link that was given: for whom, until when, when it was opened, and the way to end it. */
export function PreviewLinkRow({ link, revoke, language }: Props) {
  const t = texts(language, "stories");
  const { id, label, byName, createdAt, endsAt, revokedAt, isOpen, openedCount, openings } = link;
  const somebody = texts(language, "desk")("presence.somebody");
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <Words of={label} as="p" className="font-bold wrap-anywhere" />
      <p className="text-caption text-muted">
        <Dotted
          parts={[
            <Sentence key="by" text={t("previewLinks.by", { name: byName ?? somebody })} />,
            <DeskTime key="made" at={createdAt} />,
            ...(link.takesNotes ? [<span key="notes">{t("previewLinks.takingNotes")}</span>] : []),
            <span key="ends">
              {t(
                revokedAt ? "previewLinks.revokedAt" : isOpen ? "previewLinks.endsAt" : "previewLinks.ended",
              )}{" "}
              <DeskTime at={revokedAt ?? endsAt} />
            </span>,
          ]}
        />
      </p>
      {openings.length === 0 ? (
        <p>{t("previewLinks.opened", { count: openedCount })}</p>
      ) : (
        <details>
          <summary className="cursor-pointer">{t("previewLinks.opened", { count: openedCount })}</summary>
          <ol aria-label={t("previewLinks.openings")} className="ps-4 text-caption text-muted">
            {openings.map((at) => (
              <li key={at.getTime()}>
                <DeskTime at={at} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {isOpen ? (
        <ActionForm action={revoke}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="danger">{t("previewLinks.revoke")}</SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  );
}
