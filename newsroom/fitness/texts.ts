import type { Block, Inline, PlacedPicture } from "@/newsroom/body/rules";
import { blockText, picturesOf } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";

/** Words of a story with the place where they stand. */
type PlacedText = { field: string; text: string };
/** A link with the words that carry it; parts of one link are one. */
type PlacedLink = { field: string; href: string; text: string };

const pictureText = ({ caption, credit, alternative }: PlacedPicture) =>
  [caption, credit, alternative].join("\n");

/** Everything that readers are to read of a story: captions, tables, boxes and footnotes too, a text for each place. */
export function textsOf(content: ArticleContent): PlacedText[] {
  const { headline, standfirst, dateline, leadPicture, body } = content;
  return [
    { field: "headline", text: headline },
    { field: "standfirst", text: standfirst },
    { field: "dateline", text: dateline },
    ...(leadPicture ? [{ field: "leadPicture", text: pictureText(leadPicture) }] : []),
    ...body.doc.content.map((block, index) => ({
      field: `body.${index}`,
      text: [...picturesOf(block).map(pictureText), blockText(block)].join("\n"),
    })),
  ];
}

type Holder = { type: string; content?: readonly (Holder | Inline)[] | undefined };

const isInline = (part: Holder | Inline): part is Inline =>
  part.type === "text" || part.type === "hardBreak" || part.type === "footnote";

/** The runs of words within a block, of its paragraphs, entries and cells. */
function runsIn({ content = [] }: Holder): Inline[][] {
  const run = content.filter(isInline);
  return run.length > 0 ? [run] : content.flatMap((part) => (isInline(part) ? [] : runsIn(part)));
}

const hrefOf = (inline: Inline) =>
  inline.type === "text" ? inline.marks?.find((mark) => mark.type === "link")?.attrs.href : undefined;

/** The links of a block, in their order. */
function linksIn(block: Block, field: string): PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const run of runsIn(block)) {
    let open: PlacedLink | null = null;
    for (const inline of run) {
      const href = hrefOf(inline);
      if (inline.type !== "text" || href === undefined) open = null;
      else if (open && open.href === href) open.text += inline.text;
      else {
        open = { field, href, text: inline.text };
        links.push(open);
      }
    }
  }
  return links;
}

/** The links of a story with their places. */
export function linksOf({ body }: Pick<ArticleContent, "body">): PlacedLink[] {
  return body.doc.content.flatMap((block, index) => linksIn(block, `body.${index}`));
}
