import type { JSX } from "react";
import { InOrder } from "@/components/ui/in-order";
import type { ComparedInline } from "@/newsroom/article/body-comparison";
import { drawnBlocks } from "@/newsroom/body/drawn";
import type { Block, Body, Mark, Paragraph, PlacedPicture } from "@/newsroom/body/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { MediaBase, StoredPicture } from "@/newsroom/picture/rules";
import { showPicture } from "@/newsroom/published-article/rules";
import { ChangedText } from "./changed-text";
import { StoryFigure } from "./story-figure";

type Surroundings = {
  edition: Edition;
  /** Measures of the pictures that the body places, by id. */
  pictures: Record<string, StoredPicture>;
  mediaBase?: MediaBase | undefined;
};

/** Draws a body: the one renderer of pages, feeds and previews. Every kind of block has its case. */
export function StoryBody({ body, ...surroundings }: Surroundings & { body: Body }) {
  return (
    <div className="story-body">
      {drawnBlocks(body).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its blocks have no other name
        <BodyBlock key={index} block={block} {...surroundings} />
      ))}
    </div>
  );
}

/** The return type makes the compiler ask for every kind of block: one that is not drawn would be words lost. */
export function BodyBlock({ block, ...surroundings }: Surroundings & { block: Block }): JSX.Element {
  switch (block.type) {
    case "paragraph":
      return <BodyParagraph paragraph={block} />;
    case "heading": {
      const Heading = `h${block.attrs.level}` as const;
      return <Heading dir={block.attrs.dir ?? undefined}>{inlines(block.content)}</Heading>;
    }
    case "blockquote":
      return <blockquote dir={block.attrs?.dir ?? undefined}>{paragraphs(block.content)}</blockquote>;
    case "pullQuote":
      return (
        <blockquote className="pull-quote" dir={block.attrs?.dir ?? undefined}>
          <p>{inlines(block.content)}</p>
        </blockquote>
      );
    case "bulletList":
      return <ul>{entries(block.content)}</ul>;
    case "orderedList":
      return <ol start={block.attrs?.start}>{entries(block.content)}</ol>;
    case "picture":
      return <BodyPicture placed={block.attrs} {...surroundings} />;
    case "horizontalRule":
      return <hr />;
  }
}

function BodyPicture({ placed, pictures, ...shown }: Surroundings & { placed: PlacedPicture }) {
  const stored = pictures[placed.pictureId];
  if (!stored) return null;
  const picture = showPicture(placed, stored);
  return <StoryFigure picture={picture} sizes="(min-width: 42rem) 38rem, 92vw" {...shown} />;
}

function BodyParagraph({ paragraph }: { paragraph: Paragraph }) {
  return <p dir={paragraph.attrs?.dir ?? undefined}>{inlines(paragraph.content)}</p>;
}

const paragraphs = (content: Paragraph[]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  content.map((paragraph, index) => <BodyParagraph key={index} paragraph={paragraph} />);

/** The direction of an entry that is drawn without its one paragraph. */
const soleDirection = ([first, ...others]: Paragraph[]) =>
  others.length === 0 ? (first?.attrs?.dir ?? undefined) : undefined;

const entries = (content: { content: Paragraph[] }[]) =>
  content.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={index} dir={soleDirection(entry.content)}>
      {/* An entry of one paragraph, nearly all of them, needs no paragraph of its own. */}
      {entry.content.length === 1 ? inlines(entry.content[0]?.content) : paragraphs(entry.content)}
    </li>
  ));

/** Of a body that was laid over another its parts say what became of them; others say nothing. */
function inlines(content: ComparedInline[] = []) {
  return content.map((inline, index) =>
    inline.type === "hardBreak" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <br key={index} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ChangedText key={index} inline={inline}>
        <MarkedText text={inline.text} marks={inline.marks ?? []} />
      </ChangedText>
    ),
  );
}

function MarkedText({ text, marks }: { text: string; marks: Mark[] }): JSX.Element | string {
  const [mark, ...rest] = marks;
  if (!mark) return <InOrder text={text} />;
  const inside = <MarkedText text={text} marks={rest} />;
  switch (mark.type) {
    case "bold":
      return <strong>{inside}</strong>;
    case "superscript":
      return <sup>{inside}</sup>;
    case "subscript":
      return <sub>{inside}</sub>;
    case "link":
      return <a href={mark.attrs.href}>{inside}</a>;
  }
}
