import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { orNotFound } from "@/app/or-not-found";
import { PageHead } from "@/components/desk/page-head";
import { PreviewFrame } from "@/components/desk/story/preview-frame";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle, getRevision } from "@/newsroom/article/queries";
import { restoreRevisionAction } from "../../../actions";

/** One revision as readers would see it, and the button that makes its words the working copy. */
export default async function RevisionPage({ params }: PageProps<"/desk/stories/[id]/revisions/[number]">) {
  const user = await requireUser();
  const { id, number: given } = await params;
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1) notFound();
  const [story] = await orNotFound(Promise.all([getArticle(user, id), getRevision(user, id, number)]));
  const t = texts(user.language, "stories");
  const title = t("revision", { number });
  return (
    <>
      <PageHead
        title={title}
        note={can(user, "article:edit", story.subject) ? t("restoreConfirm") : undefined}
        action={
          <div className="flex flex-wrap gap-3">
            {can(user, "article:edit", story.subject) ? (
              <ActionForm action={restoreRevisionAction}>
                <input type="hidden" name="articleId" value={id} />
                <input type="hidden" name="version" value={story.version} />
                <input type="hidden" name="number" value={number} />
                <SubmitButton busy={texts(user.language, "desk")("form.busy")}>{t("restore")}</SubmitButton>
              </ActionForm>
            ) : null}
            <ButtonLink href={`${deskStoryPath(id)}/revisions`}>{t("revisions")}</ButtonLink>
          </div>
        }
      />
      <PreviewFrame src={`/desk/preview/${id}?revision=${number}`} title={title} width="desktop" />
    </>
  );
}
