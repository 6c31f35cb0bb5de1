import type { JSX } from "react";
import { InOrder } from "@/components/ui/in-order";
import type { ComparedInline } from "@/newsroom/article/body-comparison";
import type { Inline, Mark, Paragraph } from "@/newsroom/body/rules";
import { ChangedText } from "./changed-text";
import { NoteMark, type Notes } from "./footnotes";

/** Running text with its marks and the numbers of its footnotes. Of a body that was laid over another its parts say what became of them; others say nothing. */
export function Inlines({ content = [], notes }: { content?: ComparedInline[] | undefined; notes: Notes }) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its parts have no other name
    <ChangedText key={index} inline={inline}>
      <OneInline inline={inline} notes={notes} />
    </ChangedText>
  ));
}

function OneInline({ inline, notes }: { inline: Inline; notes: Notes }): JSX.Element {
  switch (inline.type) {
    case "text":
      return <MarkedText text={inline.text} marks={inline.marks ?? []} />;
    case "hardBreak":
      return <br />;
    case "footnote":
      return <NoteMark note={inline} notes={notes} />;
  }
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

/** Paragraphs, each in its direction. */
export function Paragraphs({ content, notes }: { content: Paragraph[]; notes: Notes }) {
  return content.map(({ attrs, content: words }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <p key={index} dir={attrs?.dir ?? undefined}>
      <Inlines content={words} notes={notes} />
    </p>
  ));
}
