import { listFeed } from "@/app/_public/feed";

export function generateStaticParams() {
  return [{ edition: "0", slug: "0" }];
}

/** The topic's newest stories. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/topic/[slug]/rss.xml">) {
  const { edition, slug } = await params;
  return listFeed(edition, "topic", slug);
}
