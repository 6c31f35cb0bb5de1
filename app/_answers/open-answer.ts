import type { Metadata } from "next";
import { connection } from "next/server";
import { openEdition, published } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { texts } from "@/messages/texts";
import { inOneLine } from "@/newsroom/language/numbers";
import { currentReader } from "./reader-cookie";

type AnswerProps = {
  params: Promise<{ edition: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a page that answers one reader about a story begins with; it is drawn for her alone, and no cache keeps it. */
export async function openAnswer(props: AnswerProps) {
  await connection();
  const [{ edition: segment, id }, query, reader] = await Promise.all([
    props.params,
    props.searchParams,
    currentReader(),
  ]);
  const { edition, outlet } = await openEdition(segment);
  return { edition, outlet, article: published(await readArticle(edition.key, id)), query, reader };
}

/** Its head, a title that names the story; no search engine is to know it. */
export const answerMetadata =
  (title: "answer.title" | "reaction.title") =>
  async (props: AnswerProps): Promise<Metadata> => {
    const { edition, outlet, article } = await openAnswer(props);
    const named = texts(edition, "comments")(title, { headline: article.headline });
    return { title: inOneLine(named, outlet.name), robots: { index: false, follow: false } };
  };
