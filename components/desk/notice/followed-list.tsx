import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { Followed } from "@/newsroom/notification/kinds";

type Props = { followed: Followed[]; action: FormAction<void>; language: Language };

/** What one follows, each with the way out of it. */
export function FollowedList({ followed, action, language }: Props) {
  const t = texts(language, "notices");
  if (followed.length === 0) return <p className="max-w-measure text-muted">{t("followed.none")}</p>;
  return (
    <ul className="border-t border-line">
      {followed.map(({ id, noun, subjectId, name }) => {
        const called = name.trim() || texts(language, "stories")("untitled");
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
          >
            <span className="wrap-anywhere">
              <span className="text-caption text-muted">{t(`followed.${noun}`)}</span>{" "}
              {noun === "article" ? (
                <a href={deskStoryPath(subjectId)}>
                  <Words of={called} />
                </a>
              ) : (
                <Words of={called} />
              )}
            </span>
            <ActionForm action={action} label={t("followed.unfollowNamed", { name: called })}>
              <input type="hidden" name="followId" value={id} />
              <SubmitButton variant="quiet">{t("followed.unfollow")}</SubmitButton>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}
