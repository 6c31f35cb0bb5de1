import { listFeed } from "@/app/_public/feed";

export function generateStaticParams() {
  return [{ edition: "0", kind: "0", slug: "0" }];
}

/** The newest stories of a section, topic or byline. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/[kind]/[slug]/rss.xml">) {
  return listFeed(await params, "rss");
}
