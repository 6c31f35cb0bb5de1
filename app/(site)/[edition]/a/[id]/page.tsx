import { statusMetadata } from "@/app/_public/page-metadata";
import { openEdition, present } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { GonePage } from "@/components/site/gone-page";
import { KilledPage } from "@/components/site/killed-page";

export const ensureStatic = "navigation";

/** As for the story's full address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

/** At its short address only what readers lost has a page, which says so; the door leads from there to all others. */
export async function generateMetadata(props: PageProps<"/[edition]/a/[id]">) {
  const { edition, id } = await props.params;
  const isKilled = (await readArticle(edition, id))?.kind === "killed";
  return statusMetadata(isKilled ? "killed" : "gone")(props);
}

export default async function Page({ params }: PageProps<"/[edition]/a/[id]">) {
  const { edition: segment, id } = await params;
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition.key, id);
  if (answer?.kind === "killed") return <KilledPage outlet={outlet} killed={answer} />;
  return present(answer?.kind === "withdrawn" ? <GonePage outlet={outlet} /> : null);
}
