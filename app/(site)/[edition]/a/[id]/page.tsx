import { notFound, permanentRedirect } from "next/navigation";
import { openEdition } from "@/app/public-params";
import { readArticle } from "@/app/published";
import { Notice } from "@/components/site/notice";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { articlePath } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

export const ensureStatic = "navigation";

/** As for the story's full address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

/** The short address of a story leads to its full one. */
export default async function Page({ params }: PageProps<"/[edition]/a/[id]">) {
  const { edition: segment, id } = await params;
  if (!isShortId(id)) notFound();
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition, id);
  if (!answer) notFound();
  if (answer.kind === "published") permanentRedirect(encodeURI(articlePath(answer.article)));
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={410} />
      <Notice outlet={outlet} kind="gone" />
    </SiteFrame>
  );
}
