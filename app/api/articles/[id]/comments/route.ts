import { countPublishedComments } from "@/newsroom/comment/shown";

/** How many comments a story has, for pages that stay open; the same for everybody, so a cache may keep it for a moment. */
export async function GET(_request: Request, { params }: RouteContext<"/api/articles/[id]/comments">) {
  const count = await countPublishedComments((await params).id);
  if (count === null) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return Response.json({ count }, { headers: { "Cache-Control": "public, max-age=10" } });
}
