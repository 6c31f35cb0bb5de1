import { editionFeed } from "@/app/_public/feed";

export function generateStaticParams() {
  return [{ edition: "0" }];
}

/** The edition's newest stories. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/feed.json">) {
  return editionFeed((await params).edition, "json");
}
