import { tag } from "@/newsroom/touched";

/** The door keeps what a handler answers under these tags: Next does not tell it what a handler has read. */
const tagsHeader = "x-warraq-tags";

/** A file for readers' programmes, kept until one of `tags` is touched. */
export function fileAnswer(text: string, mediaType: string, tags: string[]): Response {
  return new Response(text, {
    headers: { "content-type": `${mediaType}; charset=utf-8`, [tagsHeader]: [tag.site, ...tags].join(",") },
  });
}
