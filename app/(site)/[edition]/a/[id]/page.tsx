import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { statusMetadata } from "@/app/_public/page-metadata";
import { openEdition } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { StatusPage } from "@/components/site/status-page";
import { articlePath } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

export const ensureStatic = "navigation";

/** As for the story's full address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

type Props = PageProps<"/[edition]/a/[id]">;

/** Only a withdrawn story has a page at its short address. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet } = await openEdition((await params).edition);
  return statusMetadata(outlet, "gone");
}

/** The short address of a story leads to its full one. */
export default async function Page({ params }: Props) {
  const { edition: segment, id } = await params;
  if (!isShortId(id)) notFound();
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition, id);
  if (!answer) notFound();
  if (answer.kind === "published") permanentRedirect(encodeURI(articlePath(answer.article)));
  return <StatusPage outlet={outlet} kind="gone" />;
}
