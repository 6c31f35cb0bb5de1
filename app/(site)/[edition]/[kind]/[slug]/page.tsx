import type { Metadata } from "next";
import { ListRoute, listMetadata } from "@/app/_public/list-route";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0", kind: "0", slug: "0" }];
}

type Props = PageProps<"/[edition]/[kind]/[slug]">;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata(params);
}

export default function Page({ params }: Props) {
  return <ListRoute params={params} />;
}
