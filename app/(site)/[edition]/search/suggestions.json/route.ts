import { openEdition } from "@/app/_public/params";
import { listPublishedSuggestions } from "@/newsroom/search/suggestions";

/** How what is typed into a search may go on; for everybody the same, and never kept. */
export async function GET(request: Request, { params }: RouteContext<"/[edition]/search/suggestions.json">) {
  const { edition } = await openEdition((await params).edition);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await listPublishedSuggestions(edition, query));
}
