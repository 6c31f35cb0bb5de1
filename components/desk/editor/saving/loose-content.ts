import type { JSONContent } from "@tiptap/core";
import type { Direction } from "@/components/desk/editor/body/schema";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { placedPictureFrom } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent, genres } from "@/newsroom/content/words";

/** A story made of whatever was kept: what has another shape than today's is still words. */
export function looseContent(kept: unknown, direction: Direction): ArticleContent {
  const given = isRecord(kept) ? kept : {};
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const ids = (name: string) => (Array.isArray(given[name]) ? given[name].filter(isUuid) : []);
  const body = isRecord(given.body) ? given.body : {};
  const { content }: JSONContent = isRecord(body.doc) ? body.doc : {};
  const genre = genres.find((each) => each === given.genre);
  const lead = placedPictureFrom(given.leadPicture);
  // Of a picture that cannot be placed the words stay, above all others.
  const lost = !lead && isRecord(given.leadPicture) ? [{ type: "picture", attrs: given.leadPicture }] : [];
  return {
    ...emptyContent,
    ...(genre && { genre }),
    headline: text("headline"),
    standfirst: text("standfirst"),
    dateline: text("dateline"),
    sectionId: isUuid(given.sectionId) ? given.sectionId : null,
    topicIds: ids("topicIds"),
    bylineIds: ids("bylineIds"),
    leadPicture: lead,
    slug: text("slug") || null,
    body: bodyFrom({ content: [...lost, ...(Array.isArray(content) ? content : [])] }, direction),
  };
}

const isUuid = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
