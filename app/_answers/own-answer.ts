import type { Metadata } from "next";
import { connection } from "next/server";
import { openEdition } from "@/app/_public/params";
import { texts } from "@/messages/texts";
import { inOneLine } from "@/newsroom/language/numbers";

/** The edition of a page that is drawn for one reader alone, and is about no story. */
export async function openOwnAnswer(params: Promise<{ edition: string }>) {
  await connection();
  return openEdition((await params).edition);
}

/** Its head; no search engine is to know it. */
export const ownMetadata =
  (title: "page.title" | "unsubscribe.title") =>
  async ({ params }: { params: Promise<{ edition: string }> }): Promise<Metadata> => {
    const { outlet } = await openOwnAnswer(params);
    const named = texts(outlet.edition, "commenter")(title);
    return { title: inOneLine(named, outlet.name), robots: { index: false, follow: false } };
  };
