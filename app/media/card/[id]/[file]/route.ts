import { noRendition } from "@/app/_answers/rendition-answer";
import { readFile } from "@/newsroom/picture/files";
import { getPublishedCardFile } from "@/newsroom/share-card/queries";
import { parseShareCardFile } from "@/newsroom/share-card/rules";
import { isShortId } from "@/newsroom/short-id";
import { surrogateHeaders, tag } from "@/newsroom/touched";

/** Whoever has a card may keep it, since its address names what is on it; whoever stands between only if purged by tag. */
function caching(request: Request, tags: string[]): Record<string, string> {
  const forOne = { "Cache-Control": "private, max-age=31536000, immutable" };
  return request.headers.has("surrogate-capability") ? { ...forOne, ...surrogateHeaders(tags) } : forOne;
}

/** What is shown of a story's link elsewhere. Whether anybody may have it now is asked of the database each time. */
export async function GET(request: Request, { params }: RouteContext<"/media/card/[id]/[file]">) {
  const { id, file } = await params;
  const fingerprint = isShortId(id) ? parseShareCardFile(file) : null;
  const key = fingerprint && (await getPublishedCardFile(id, fingerprint));
  const bytes = key && (await readFile(key));
  if (!bytes) return noRendition();
  const tags = [tag.site, tag.outlet, tag.article(id), tag.shareCard(id)];
  return new Response(bytes, {
    headers: {
      ...caching(request, tags),
      "Content-Type": "image/jpeg",
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
