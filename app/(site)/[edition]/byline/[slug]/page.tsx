import type { Metadata } from "next";
import { ListRoute, listMetadata } from "@/app/_public/list-route";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0", slug: "0" }];
}

type Props = PageProps<"/[edition]/byline/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata({ kind: "byline", page: "1", ...(await params) });
}

export default async function Page({ params }: Props) {
  return <ListRoute kind="byline" page="1" {...(await params)} />;
}
