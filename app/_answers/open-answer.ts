import type { Metadata } from "next";
import { connection } from "next/server";
import { openEdition, published } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import type { SiteOutlet } from "@/components/site/outlet";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { currentReader } from "./reader-cookie";

type AnswerProps = {
  params: Promise<{ edition: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type OpenedAnswer = {
  edition: Edition;
  outlet: SiteOutlet;
  article: PublishedArticle;
  query: Awaited<AnswerProps["searchParams"]>;
  reader: string | null;
};

/** What a page that answers one reader about a story begins with; it is drawn for her alone, and no cache keeps it. */
export async function openAnswer(props: AnswerProps): Promise<OpenedAnswer> {
  await connection();
  const [{ edition: segment, id }, query, reader] = await Promise.all([
    props.params,
    props.searchParams,
    currentReader(),
  ]);
  const { edition, outlet } = await openEdition(segment);
  return { edition, outlet, article: published(await readArticle(edition.key, id)), query, reader };
}

/** Its head; no search engine is to know it. `titleOf` is handed the page's story and edition. */
export async function answerMetadata(
  props: AnswerProps,
  titleOf: (about: Pick<OpenedAnswer, "edition" | "article">) => string,
): Promise<Metadata> {
  const { outlet, ...about } = await openAnswer(props);
  return { title: `${titleOf(about)} · ${outlet.name}`, robots: { index: false, follow: false } };
}
