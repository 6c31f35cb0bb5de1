import { answerRendition, noRendition } from "@/app/_answers/rendition-answer";
import { getPublishedRendition } from "@/newsroom/picture/queries";
import { parseRenditionFile } from "@/newsroom/picture/rules";
import { isShortId } from "@/newsroom/short-id";
import { surrogateHeaders, tag } from "@/newsroom/touched";

/**
 * Who may keep a picture: everybody who asks again each time (a 304 has no bytes), so that a withdrawal holds at once;
 * without asking only a shared cache that says that it purges by tag (Surrogate-Capability, Edge Architecture
 * Specification 1.0).
 */
function caching(request: Request, tags: string[]): Record<string, string> {
  const forEverybody = { "Cache-Control": "public, max-age=0, must-revalidate" };
  return request.headers.has("surrogate-capability")
    ? { ...forEverybody, ...surrogateHeaders(tags) }
    : forEverybody;
}

/** A picture for readers. Whether they may have it now is asked of the database each time. */
export async function GET(request: Request, { params }: RouteContext<"/media/[id]/[file]">) {
  const { id, file } = await params;
  const wanted = isShortId(id) ? parseRenditionFile(file) : null;
  const rendition = wanted && (await getPublishedRendition(id, wanted));
  if (!rendition) return noRendition();
  const tags = [tag.picture(id), tag.file(id), ...rendition.portraitOf.map(tag.byline)];
  return answerRendition(request, rendition, caching(request, tags));
}
