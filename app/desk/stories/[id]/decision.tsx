import type { CurrentUser } from "@/app/auth";
import { PublishFacts } from "@/components/desk/story/publish-facts";
import { StepPanel } from "@/components/desk/story/step-panel";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { pictureIdsOf, slugOf } from "@/newsroom/content/rules";
import { stepsFor } from "../steps";

type Props = {
  user: CurrentUser;
  story: DeskArticle;
  /** The story's whole address under a slug. */
  addressOf: (slug: string) => string;
};

/** What was asked for, what may be done now, and what publishing would do. */
export function Decision({ user, story, addressOf }: Props) {
  const { language } = user;
  const { row, state, content, version } = story;
  const t = texts(language, "stories");
  const steps = stepsFor(user, story);
  return (
    <>
      {state.changesRequested ? (
        <Notice tone="warn">
          <strong>{t("changesWanted")}</strong>
          <Words of={state.changesRequested} as="p" className="wrap-anywhere whitespace-pre-line" />
        </Notice>
      ) : null}
      <StepPanel steps={steps} articleId={row.id} version={version} cancel={t("cancel")} />
      {steps.some(({ verb }) => verb === "publish") ? (
        <PublishFacts
          address={addressOf(slugOf(content, row.id))}
          formerAddress={state.publicState === "published" && row.slug ? addressOf(row.slug) : null}
          pictureCount={pictureIdsOf(content).length}
          language={language}
        />
      ) : null}
    </>
  );
}
