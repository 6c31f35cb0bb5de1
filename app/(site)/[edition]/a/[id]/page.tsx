import { statusMetadata } from "@/app/_public/page-metadata";
import { openEdition, present } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { StatusPage } from "@/components/site/status-page";

export const ensureStatic = "navigation";

/** As for the story's full address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

/** At its short address only a withdrawn story has a page; the door leads from there to all others. */
export const generateMetadata = statusMetadata("gone");

export default async function Page({ params }: PageProps<"/[edition]/a/[id]">) {
  const { edition: segment, id } = await params;
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition.key, id);
  return present(answer?.kind === "withdrawn" ? <StatusPage outlet={outlet} kind="gone" /> : null);
}
