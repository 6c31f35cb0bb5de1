import { searchFeed } from "@/app/_public/feed";

/** What a search finds, the newest first. */
export async function GET(request: Request, { params }: RouteContext<"/[edition]/search/feed.json">) {
  return searchFeed((await params).edition, new URL(request.url).searchParams, "json");
}
