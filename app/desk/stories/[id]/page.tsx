import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { orNotFound } from "@/app/or-not-found";
import { PageHead } from "@/components/desk/page-head";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { StepPanel } from "@/components/desk/story/step-panel";
import { StoryFacts } from "@/components/desk/story/story-facts";
import { StoryLinks } from "@/components/desk/story/story-links";
import { Timeline } from "@/components/desk/story/timeline";
import { Translations } from "@/components/desk/story/translations";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { getArticle, listArticleHistory, listTranslations } from "@/newsroom/article/queries";
import { availableVerbs, demandsOf, standingOf } from "@/newsroom/article/rules";
import { editions } from "@/newsroom/edition/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { createArticleAction } from "../actions";
import { stepForms, stepOrder } from "../steps";

type Props = PageProps<"/desk/stories/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  return { title: content.headline || texts(user.language, "stories")("untitled") };
}

/** One story: where it is, what may be done with it, and what was. */
export default async function StoryPage({ params }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { id } = await params;
  const story = await orNotFound(getArticle(user, id));
  const [entries, translations, outlet] = await Promise.all([
    listArticleHistory(user, id),
    listTranslations(user, id),
    getPublishedOutlet(),
  ]);
  const t = texts(language, "stories");
  const { state, subject, content, version, row } = story;
  // What readers have already need not be reviewed again.
  const isIdle =
    state.publicState === "published" && state.workState === "draft" && !story.hasUnpublishedChanges;
  const possible = availableVerbs(user, state, subject).filter((verb) => !(isIdle && verb === "submit"));
  const steps = stepOrder
    .filter((verb) => possible.includes(verb))
    .map((verb) => ({
      verb,
      label: t(`verb.${verb}`),
      ...stepForms[verb],
      question: demandsOf(verb).needsReason ? t(`confirm.${verb as "withdraw" | "requestChanges"}`) : null,
    }));
  return (
    <>
      <PageHead
        title={content.headline.trim() || t("untitled")}
        note={<StandingBadge standing={standingOf(state, story.hasUnpublishedChanges)} language={language} />}
        action={
          <StoryLinks
            id={id}
            edition={row.edition}
            mayEdit={can(user, "article:edit", subject)}
            isPublic={state.publicState === "published"}
            language={language}
          />
        }
      />
      <div className="flex flex-col gap-8">
        {state.changesRequested ? (
          <Notice tone="warn">
            <strong>{t("changesWanted")}</strong>
            <p dir="auto" className="whitespace-pre-line">
              {state.changesRequested}
            </p>
          </Notice>
        ) : null}
        <StepPanel
          steps={steps}
          articleId={id}
          version={version}
          texts={{ cancel: t("cancel"), busy: texts(language, "desk")("form.busy") }}
        />
        {possible.includes("publish") && state.publicState === "published" ? (
          <p className="text-muted">{t("updateNotice")}</p>
        ) : null}
        <StoryFacts story={story} language={language} />
        <Translations
          title={t("translations")}
          articleId={id}
          existing={translations.filter((each) => each.id !== id)}
          missing={(outlet?.editionsInUse ?? [])
            .filter((key) => !translations.some((each) => each.edition === key))
            .map((key) => ({ key, label: t("startTranslation", { language: editions[key].ownName }) }))}
          action={createArticleAction}
          texts={{ untitled: t("untitled"), busy: texts(language, "desk")("form.busy") }}
        />
        <section aria-labelledby="history">
          <h2 id="history" className="mb-2 text-xl font-bold">
            {t("history")}
          </h2>
          <Timeline entries={entries} language={language} />
        </section>
      </div>
    </>
  );
}
