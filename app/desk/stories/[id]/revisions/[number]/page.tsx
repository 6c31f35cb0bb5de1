import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { PreviewFrame } from "@/components/desk/story/preview-frame";
import { RevisionFacts } from "@/components/desk/story/revision-facts";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle } from "@/newsroom/article/queries";
import { getListedRevision } from "@/newsroom/revision/queries";
import { maxRevisionName } from "@/newsroom/revision/rules";
import { nameRevisionAction, restoreRevisionAction } from "../../../actions";
import { Comparison } from "../comparison";

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
  const [story, revision] = await orNotFound(
    Promise.all([getArticle(user, id), getListedRevision(user, id, number)]),
  );
  const { language } = user;
  const t = texts(language, "stories");
  const title = t("revision", { number });
  const path = `${deskStoryPath(id)}/revisions`;
  const mayRestore = can(user, "article:edit", story.subject);
  const others = othersOf(number, story.publishedNumber);
  const wanted = (await searchParams).with;
  const other = others.find(({ name }) => name === wanted) ?? others[0];
  const isLater = !other || other.number === null || other.number > number;
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
      {mayRestore ? (
        <>
          <p className="mb-6 max-w-measure text-muted">{t("restoreConfirm")}</p>
          <ActionForm action={nameRevisionAction} className="mb-8 flex max-w-form flex-wrap items-end gap-3">
            <input type="hidden" name="articleId" value={id} />
            <input type="hidden" name="number" value={number} />
            <TextField
              name="name"
              label={t("revisionName")}
              hint={t("revisionNameHint")}
              defaultValue={revision.name ?? ""}
              maxLength={maxRevisionName}
            />
            <SubmitButton>{t("nameRevision")}</SubmitButton>
          </ActionForm>
        </>
      ) : null}
      <section aria-labelledby="comparison" className="mb-8">
        <h2 id="comparison" className="mb-2 text-title font-bold">
          {t("compare.title")}
        </h2>
        <ScopeTabs
          label={t("compare.title")}
          tabs={others.map(({ name }) => ({
            href: `${path}/${number}?with=${name}`,
            label: t(`compare.with.${name}`),
            isCurrent: name === other?.name,
          }))}
        />
        <p className="mb-4 text-muted">{t(isLater ? "compare.laterNote" : "compare.earlierNote")}</p>
        <Comparison
          actor={user}
          articleId={id}
          ends={{ from: number, to: other?.number ?? null }}
          language={language}
        />
      </section>
      <h2 className="mb-2 text-title font-bold">{t("compare.page")}</h2>
      <PreviewFrame story={{ id, revision: number }} title={title} width="desktop" />
    </>
  );
}

/** What a revision may be held against; null is the working copy. */
function othersOf(number: number, published: number | null) {
  const isFarther = published !== null && published !== number && published !== number - 1;
  return [
    ...(number > 1 ? [{ name: "previous" as const, number: number - 1 }] : []),
    ...(isFarther ? [{ name: "published" as const, number: published }] : []),
    { name: "working" as const, number: null },
  ];
}
