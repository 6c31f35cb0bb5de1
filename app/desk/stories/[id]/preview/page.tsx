import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { PreviewLinks } from "@/components/desk/preview-link/preview-links";
import { PreviewFrame } from "@/components/desk/story/preview-frame";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle } from "@/newsroom/article/queries";
import { withIsolates } from "@/newsroom/language/numbers";
import { listPreviewLinks } from "@/newsroom/preview-link/queries";
import { makePreviewLinkAction, revokePreviewLinkAction } from "./actions";

type Props = PageProps<"/desk/stories/[id]/preview">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const t = texts(user.language, "stories");
  return { title: t("previewOf", { headline: withIsolates(content.headline) || t("untitled") }) };
}

/** The working copy exactly as readers would see it, at phone and desktop width. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { id } = await params;
  const { content, subject } = await orNotFound(getArticle(user, id));
  const width = (await searchParams).width === "desktop" ? "desktop" : "phone";
  const t = texts(user.language, "stories");
  const title = t("previewOf", { headline: content.headline || t("untitled") });
  return (
    <>
      <PageHead
        title={t("preview")}
        note={t("previewNote")}
        action={<ButtonLink href={deskStoryPath(id)}>{t("backToStory")}</ButtonLink>}
      />
      {can(user, "article:sharePreview", subject) ? (
        <PreviewLinks
          articleId={id}
          links={await listPreviewLinks(user, id)}
          actions={{ make: makePreviewLinkAction, revoke: revokePreviewLinkAction }}
          language={user.language}
        />
      ) : null}
      <ScopeTabs
        label={t("preview")}
        tabs={(["phone", "desktop"] as const).map((each) => ({
          href: `${deskStoryPath(id)}/preview?width=${each}`,
          label: t(each),
          isCurrent: each === width,
        }))}
      />
      <PreviewFrame story={{ id }} title={title} width={width} />
    </>
  );
}
