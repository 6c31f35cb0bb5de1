import type { Metadata } from "next";
import { ListRoute, listMetadata } from "@/app/_public/list-route";

export const ensureStatic = "navigation";

/** As for the list's first page. */
export function generateStaticParams() {
  return [{ edition: "0", kind: "0", slug: "0", page: "0" }];
}

type Props = PageProps<"/[edition]/[kind]/[slug]/page/[page]">;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata(params);
}

export default function Page({ params }: Props) {
  return <ListRoute params={params} />;
}
