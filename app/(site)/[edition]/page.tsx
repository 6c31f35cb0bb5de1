import { cacheLife, cacheTag } from "next/cache";
import { tag } from "@/newsroom/touched";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "ar" }];
}

async function readFront(edition: string) {
  "use cache";
  cacheLife("max");
  cacheTag(tag.site, tag.front(edition));
  return { title: "ورّاق" };
}

export default async function FrontPage({ params }: PageProps<"/[edition]">) {
  const { edition } = await params;
  const { title } = await readFront(edition);
  return <h1>{title}</h1>;
}
