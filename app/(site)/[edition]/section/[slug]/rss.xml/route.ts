import { listFeed } from "@/app/_public/feed";

export function generateStaticParams() {
  return [{ edition: "0", slug: "0" }];
}

/** The section's newest stories. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/section/[slug]/rss.xml">) {
  const { edition, slug } = await params;
  return listFeed(edition, "section", slug);
}
