import type { JSX } from "react";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { drawnBlocks } from "@/newsroom/body/drawn";
import type { Block, Body, Gallery, PlacedPicture } from "@/newsroom/body/rules";
import { blockText, footnotesOf } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";
import type { MediaBase, StoredPicture } from "@/newsroom/picture/rules";
import { showPicture } from "@/newsroom/published-article/rules";
import { BodyEmbed } from "./body-embed";
import { BodyList } from "./body-list";
import { BodyTable } from "./body-table";
import { NoteList, type Notes } from "./footnotes";
import { Inlines, Paragraphs } from "./inlines";
import { StoryFigure } from "./story-figure";

type Surroundings = {
  edition: Edition;
  /** Measures of the pictures that the body places, by id. */
  pictures: Record<string, StoredPicture>;
  mediaBase?: MediaBase | undefined;
};

/** Without the notes of a whole body a block names its own, and leads nowhere. */
type Drawn = Surroundings & { notes?: Notes };

/** Draws a body: the one renderer of pages, feeds and previews. Every kind of block has its case. `page`: the story's address, where this is not its page. */
export function StoryBody({
  body,
  page = "",
  ...surroundings
}: Surroundings & { body: Body; page?: string }) {
  const blocks = drawnBlocks(body);
  const notes: Notes = { all: footnotesOf(blocks), page, edition: surroundings.edition };
  return (
    <div className="story-body">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its blocks have no other name
        <BodyBlock key={index} block={block} notes={notes} {...surroundings} />
      ))}
      <NoteList notes={notes} />
    </div>
  );
}

/** The return type makes the compiler ask for every kind of block: one that is not drawn would be words lost. */
export function BodyBlock({ block, notes: given, ...surroundings }: Drawn & { block: Block }): JSX.Element {
  const { edition, mediaBase = "/media" } = surroundings;
  const notes = given ?? { all: footnotesOf([block]), page: null, edition };
  const isOnOwnPage = mediaBase.startsWith("/");
  switch (block.type) {
    case "paragraph":
      return <Paragraphs content={[block]} notes={notes} />;
    case "heading": {
      const Heading = `h${block.attrs.level}` as const;
      return (
        <Heading dir={block.attrs.dir ?? undefined}>
          <Inlines content={block.content} notes={notes} />
        </Heading>
      );
    }
    case "blockquote": {
      const { dir, source } = block.attrs ?? {};
      const quotation = (
        <blockquote dir={dir ?? undefined}>
          <Paragraphs content={block.content} notes={notes} />
        </blockquote>
      );
      if (!source) return quotation;
      return (
        <figure className="story-quote">
          {quotation}
          <figcaption>
            <InOrder text={source} />
          </figcaption>
        </figure>
      );
    }
    case "pullQuote":
      return (
        <blockquote className="pull-quote" dir={block.attrs?.dir ?? undefined}>
          <p>
            <Inlines content={block.content} notes={notes} />
          </p>
        </blockquote>
      );
    case "bulletList":
    case "orderedList":
      return <BodyList list={block} notes={notes} />;
    case "factBox":
      return (
        <aside aria-label={blockText(block.content[0])}>
          {block.content.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <BodyBlock key={index} block={part} notes={notes} {...surroundings} />
          ))}
        </aside>
      );
    case "table":
      return <BodyTable table={block} notes={notes} isOnOwnPage={isOnOwnPage} />;
    case "embed":
      return <BodyEmbed embed={block.attrs} edition={edition} isOnOwnPage={isOnOwnPage} />;
    case "picture":
      return <BodyPicture placed={block.attrs} {...surroundings} />;
    case "gallery":
      return <BodyGallery gallery={block} {...surroundings} />;
    case "horizontalRule":
      return <hr />;
  }
}

const wholeWidth = "(min-width: 42rem) 38rem, 92vw";

function BodyPicture({
  placed,
  pictures,
  sizes = wholeWidth,
  ...shown
}: Surroundings & { placed: PlacedPicture; sizes?: string }) {
  const stored = pictures[placed.pictureId];
  if (!stored) return null;
  const picture = showPicture(placed, stored);
  return <StoryFigure picture={picture} sizes={sizes} {...shown} />;
}

/** Pictures beside and below each other, all in sight: nothing has to be turned over, and paper and feeds have them too. */
function BodyGallery({ gallery, pictures, ...shown }: Surroundings & { gallery: Gallery }) {
  const known = gallery.content.filter(({ attrs }) => pictures[attrs.pictureId]);
  if (known.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: figures that belong together are no fields
    <div
      role="group"
      className="story-gallery"
      aria-label={texts(shown.edition, "site")("gallery", { count: known.length })}
    >
      {known.map(({ attrs }, index) => (
        <BodyPicture
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={index}
          placed={attrs}
          pictures={pictures}
          sizes={index === 0 && known.length % 2 === 1 ? wholeWidth : "(min-width: 42rem) 19rem, 92vw"}
          {...shown}
        />
      ))}
    </div>
  );
}
