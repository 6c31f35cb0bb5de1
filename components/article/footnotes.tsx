import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Footnote } from "@/newsroom/body/rules";
import { isLinkAddress } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";

/**
 * The footnotes of a body in the order of their numbers, and before which address their anchors stand: none on its own
 * page, null where a block stands alone.
 */
export type Notes = { all: Footnote[]; page: string | null; edition: Edition };

/** The number of a footnote where it belongs, which leads to its words. */
export function NoteMark({ note, notes: { all, page, edition } }: { note: Footnote; notes: Notes }) {
  const number = all.indexOf(note) + 1;
  if (page === null) return <sup title={note.attrs.text}>{number}</sup>;
  return (
    <sup>
      <a
        id={page === "" ? `note-mark-${number}` : undefined}
        href={`${page}#note-${number}`}
        aria-label={texts(edition, "site")("notes.to", { number })}
      >
        {number}
      </a>
    </sup>
  );
}

/** The words of the footnotes, each with the way back. */
export function NoteList({ notes: { all, page, edition } }: { notes: Notes }) {
  if (all.length === 0 || page === null) return null;
  const t = texts(edition, "site");
  return (
    <section className="story-notes" aria-label={t("notes.title")}>
      <h2>{t("notes.title")}</h2>
      <ol>
        {all.map(({ attrs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its parts have no other name
          <li key={index} id={page === "" ? `note-${index + 1}` : undefined}>
            <NoteText text={attrs.text} />{" "}
            <a href={`${page}#note-mark-${index + 1}`} aria-label={t("notes.back", { number: index + 1 })}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An address ends before the sign that ends its sentence. */
const addresses = /(https?:\/\/[^\s<>«»،؛"]*[^\s<>«»،؛".,:;!?؟)])/u;

/** The words of a footnote, its addresses as links. */
function NoteText({ text }: { text: string }) {
  return text.split(addresses).map((part, index) =>
    index % 2 === 1 && isLinkAddress(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <a key={index} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <InOrder key={index} text={part} />
    ),
  );
}
