import { statusMetadata } from "@/app/_public/page-metadata";
import { openEdition } from "@/app/_public/params";
import { readNewest } from "@/app/_public/published";
import { MissingPage } from "@/components/site/missing-page";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

export const generateMetadata = statusMetadata("missing");

/** What every address without a page is answered with; the door asks for it once per edition. */
export default async function Page({ params }: PageProps<"/[edition]/missing">) {
  const { edition, outlet } = await openEdition((await params).edition);
  return <MissingPage outlet={outlet} newest={await readNewest(edition.key)} />;
}
