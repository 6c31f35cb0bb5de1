import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence } from "@/components/ui/words";
import { deviceText } from "@/messages/device-text";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { OwnSession } from "@/newsroom/user/rules";

type Props = {
  sessions: OwnSession[];
  /** The session of this browser. */
  ownId: string;
  end: FormAction<void>;
  language: Language;
};

/** Where one is signed in; each but this browser's can be ended from here. */
export function SessionList({ sessions, ownId, end, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul className="mb-4 border-t border-line">
      {sessions.map(({ id, createdAt, seenAt, device }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3 sm:flex-nowrap"
        >
          <div>
            <p className="flex flex-wrap gap-x-2">
              <span className="font-bold">
                {id === ownId ? t("ownAccount.sessionHere") : t("ownAccount.sessionElsewhere")}
              </span>
              <span>
                <Sentence text={deviceText(language, device)} />
              </span>
            </p>
            <p className="flex flex-wrap gap-x-4 text-caption text-muted">
              <span>
                {t("ownAccount.sessionBegan")} <DeskTime at={createdAt} />
              </span>
              {seenAt > createdAt ? (
                <span>
                  {t("ownAccount.sessionSeen")} <DeskTime at={seenAt} />
                </span>
              ) : null}
            </p>
          </div>
          {id === ownId ? null : (
            <ActionForm action={end}>
              <input type="hidden" name="sessionId" value={id} />
              <SubmitButton variant="quiet">{t("ownAccount.endSession")}</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
