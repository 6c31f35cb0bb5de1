import { editionFeed } from "@/app/_public/feed";

export function generateStaticParams() {
  return [{ edition: "0" }];
}

/** The edition's newest stories. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/rss.xml">) {
  return editionFeed((await params).edition, "rss");
}
