import { statusMetadata } from "@/app/_public/page-metadata";
import { openEdition } from "@/app/_public/params";
import { StatusPage } from "@/components/site/status-page";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

export const generateMetadata = statusMetadata("missing");

/** What every address without a page is answered with; the door asks for it once per edition. */
export default async function Page({ params }: PageProps<"/[edition]/missing">) {
  const { outlet } = await openEdition((await params).edition);
  return <StatusPage outlet={outlet} kind="missing" />;
}
