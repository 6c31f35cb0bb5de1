import type { ArticleContent } from "./rules";
import { storedKey } from "./stored-key";

type Block = ArticleContent["body"]["doc"]["content"][number];
type Fields = Omit<ArticleContent, "body">;

/** What makes words of a story of others: fields that say something else, and blocks in place of some in one place. */
export type WordsChange = {
  fields: Partial<Fields>;
  /** Whether the genre is left out, which the other words have. */
  isWithoutGenre: boolean;
  at: number;
  removed: number;
  content: Block[];
  /** Of the words that come of it: whoever makes other ones has not had the same to begin with. */
  key: string;
};

/**
 * What a story's words changed of others, as a save would keep them. Costs what changed, where both hold the very same
 * blocks.
 */
export function changeBetween(edition: string, base: ArticleContent, content: ArticleContent): WordsChange {
  const [before, after] = [base.body.doc.content, content.body.doc.content];
  const isSame = (one: Block | undefined, other: Block | undefined) =>
    one === other || (one && other && keyOfBlock(edition, one) === keyOfBlock(edition, other));
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && isSame(before[at], after[at])) at += 1;
  let end = 0;
  while (end < shorter - at && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [was, is] = [fieldsOf(base), fieldsOf(content)];
  const changed = Object.entries(is).filter(
    ([name, value]) =>
      storedKey(edition, { [name]: value }) !== storedKey(edition, { [name]: was[name as keyof Fields] }),
  );
  return {
    fields: Object.fromEntries(changed.filter(([, value]) => value !== undefined)),
    isWithoutGenre: is.genre === undefined && was.genre !== undefined,
    at,
    removed: before.length - end - at,
    content: after.slice(at, after.length - end),
    key: wordsKey(edition, content),
  };
}

/** The words that come of a change of others; null where that was made of other ones than these. */
export function wordsChanged(
  edition: string,
  base: ArticleContent,
  change: WordsChange,
): ArticleContent | null {
  const { genre, ...rest } = fieldsOf(base);
  const before = base.body.doc.content;
  if (change.at + change.removed > before.length) return null;
  const blocks = before.toSpliced(change.at, change.removed, ...change.content);
  const content: ArticleContent = {
    ...(genre && !change.isWithoutGenre ? { genre } : {}),
    ...rest,
    ...change.fields,
    body: { ...base.body, doc: { ...base.body.doc, content: blocks } },
  };
  return wordsKey(edition, content) === change.key ? content : null;
}

const fieldsOf = ({ body: _, ...fields }: ArticleContent): Fields => fields;

/** Blocks are never changed in place: one that is the same says the same. */
const blockKeys = new WeakMap<Block, string>();

function keyOfBlock(edition: string, block: Block): string {
  const known = blockKeys.get(block);
  if (known !== undefined) return known;
  const key = shortened(storedKey(edition, block));
  blockKeys.set(block, key);
  return key;
}

/** Two whose words have the same key say the same, as a save would keep it. */
export function wordsKey(edition: string, content: ArticleContent): string {
  const blocks = content.body.doc.content.map((block) => keyOfBlock(edition, block));
  return shortened([storedKey(edition, fieldsOf(content)), content.body.version, ...blocks].join("\n"));
}

/** 53 bits of a text (cyrb53): against mistakes of ours, not against anybody. */
function shortened(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
