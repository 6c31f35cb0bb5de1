import type { Metadata } from "next";
import { ListRoute, listMetadata } from "@/app/_public/list-route";

export const ensureStatic = "navigation";

/** As for the list's first page. */
export function generateStaticParams() {
  return [{ edition: "0", slug: "0", page: "0" }];
}

type Props = PageProps<"/[edition]/byline/[slug]/page/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata({ kind: "byline", ...(await params) });
}

export default async function Page({ params }: Props) {
  return <ListRoute kind="byline" isNumbered {...(await params)} />;
}
