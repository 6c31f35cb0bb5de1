import { countPublishedReactions } from "@/newsroom/reaction/queries";

/** Fresh counts for the script; the same for everybody, so a cache may keep them for a moment. */
export async function GET(_request: Request, { params }: RouteContext<"/api/articles/[id]/reactions">) {
  const counts = await countPublishedReactions((await params).id);
  if (!counts) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return Response.json(counts, { headers: { "Cache-Control": "public, max-age=1" } });
}
