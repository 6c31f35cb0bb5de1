import { searchFeed } from "@/app/_public/feed";

/** What a search finds, the newest first. */
export async function GET(request: Request, { params }: RouteContext<"/[edition]/search/rss.xml">) {
  return searchFeed((await params).edition, new URL(request.url).searchParams, "rss");
}
