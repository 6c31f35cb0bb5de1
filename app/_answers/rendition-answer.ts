import { readFile } from "@/newsroom/picture/files";
import type { Rendition } from "@/newsroom/picture/queries";

/** "Not here", the same for what does not exist and for what one may not have; never kept. */
export function noRendition(): Response {
  return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
}

/** The bytes of a rendition, or 304 to who has them; `headers` say who may keep the answer. */
export async function answerRendition(
  request: Request,
  rendition: Rendition,
  headers: Record<string, string>,
): Promise<Response> {
  const { etag, key, mediaType } = rendition;
  const known = request.headers.get("if-none-match") ?? "";
  if (known.includes(etag)) return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  const bytes = await readFile(key);
  if (!bytes) return noRendition();
  return new Response(bytes, {
    headers: {
      ...headers,
      ETag: etag,
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
