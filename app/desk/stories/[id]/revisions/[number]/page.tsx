import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { PreviewFrame } from "@/components/desk/story/preview-frame";
import { RevisionFacts } from "@/components/desk/story/revision-facts";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle, listRevisions } from "@/newsroom/article/queries";
import { restoreRevisionAction } from "../../../actions";
import { Comparison } from "./comparison";

type Props = PageProps<"/desk/stories/[id]/revisions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "stories")("revision", { number: Number((await params).number) }) };
}

/** One revision: who cut it when and why, how it differs from another, and how readers would see it. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { id, number: given } = await params;
  const number = Number(given);
  const [story, revisions] = await orNotFound(Promise.all([getArticle(user, id), listRevisions(user, id)]));
  const revision = revisions.find((each) => each.number === number);
  if (!revision) notFound();
  const { language } = user;
  const t = texts(language, "stories");
  const title = t("revision", { number });
  const path = `${deskStoryPath(id)}/revisions`;
  const mayRestore = can(user, "article:edit", story.subject);
  return (
    <>
      <PageHead
        title={title}
        note={<RevisionFacts revision={revision} language={language} />}
        action={
          <div className="flex flex-wrap gap-3">
            {mayRestore ? (
              <ActionForm action={restoreRevisionAction}>
                <input type="hidden" name="articleId" value={id} />
                <input type="hidden" name="version" value={story.version} />
                <input type="hidden" name="number" value={number} />
                <SubmitButton>{t("restore")}</SubmitButton>
              </ActionForm>
            ) : null}
            <ButtonLink href={path}>{t("revisions")}</ButtonLink>
          </div>
        }
      />
      {mayRestore ? <p className="mb-6 max-w-measure text-muted">{t("restoreConfirm")}</p> : null}
      <Comparison
        actor={user}
        articleId={id}
        revision={revision}
        revisions={revisions}
        wanted={(await searchParams).with}
        language={language}
      />
      <h2 className="mb-2 text-title font-bold">{t("compare.page")}</h2>
      <PreviewFrame story={{ id, revision: number }} title={title} width="desktop" />
    </>
  );
}
