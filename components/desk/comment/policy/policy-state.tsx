import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { keyedParts, writtenParts } from "@/newsroom/comment-policy/parts";
import type { PolicyOnDesk } from "@/newsroom/comment-policy/queries";
import { goneKeys } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { ComparedPolicy } from "./compared-policy";

type Props = { shown: PolicyOnDesk; edition: Edition; language: Language };

/** Which version readers have, and what a saved draft would change of it. */
export function PolicyState({ shown: { inForce, draft, rests }, edition, language }: Props) {
  const t = texts(language, "policy");
  if (!inForce) return <Notice tone="warn">{t("desk.none")}</Notice>;
  // What is new has no key yet; these are nobody's.
  const next = draft
    ? keyedParts(writtenParts(draft.text), inForce.parts, Number.MAX_SAFE_INTEGER / 2)
    : null;
  const gone = next ? goneKeys(inForce.parts, next) : [];
  return (
    <div className="flex flex-col gap-3 text-small">
      <p className="text-muted">
        {t("desk.inForce", { version: inForce.version })} <DeskTime at={inForce.createdAt} />
        {draft ? (
          <AfterDot>
            <Sentence
              text={t("desk.draftBy", {
                name: draft.changedByName ?? texts(language, "stories")("systemName"),
              })}
            />{" "}
            <DeskTime at={draft.changedAt} />
          </AfterDot>
        ) : null}
      </p>
      {rests
        .filter(({ key }) => gone.includes(key))
        .map(({ key, label }) => (
          <Notice key={`${key} ${label}`} tone="warn">
            <Sentence text={t("desk.reasonLost", { label })} />
          </Notice>
        ))}
      {next ? (
        <details>
          <summary className="cursor-pointer font-bold text-accent">{t("desk.draftChanges")}</summary>
          <div className="mt-3 border border-line bg-sheet p-4">
            <ComparedPolicy before={inForce.parts} after={next} edition={edition} language={language} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
