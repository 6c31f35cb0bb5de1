import type { Block } from "@/newsroom/body/rules";
import { blockText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { isBlank } from "@/newsroom/storable";
import { type Found, wordsFound } from "./found";

/** Letters of a headline that three lines of a card hold on a phone of 390 px; a lead's are larger. */
export const longHeadline = 84;

/** A headline that no card shows whole. */
export function longHeadlineIn({ headline }: ArticleContent): Found[] {
  const length = graphemeCount(headline.trim());
  if (length <= longHeadline) return [];
  return [{ field: "headline", words: wordsFound(headline), values: { limit: longHeadline, length } }];
}

type Placed = { block: Block; field: string };
const blocksOf = ({ body }: ArticleContent): Placed[] =>
  body.doc.content.map((block, index) => ({ block, field: `body.${index}` }));

const isEmpty = (block: Block) =>
  (block.type === "paragraph" || block.type === "heading" || block.type === "pullQuote") &&
  isBlank(blockText(block));

/** Paragraphs and sub-heads in which nothing stands, but for those after the last words: writing ends in one. */
export function emptyBlocksIn(content: ArticleContent): Found[] {
  const blocks = blocksOf(content);
  const end = blocks.findLastIndex(({ block }) => !isEmpty(block));
  return blocks.slice(0, end + 1).flatMap(({ block, field }) => (isEmpty(block) ? [{ field }] : []));
}

/** A sub-head before any word of the story. */
export function subheadFirstIn(content: ArticleContent): Found[] {
  const first = blocksOf(content).find(({ block }) => !isEmpty(block));
  return first?.block.type === "heading"
    ? [{ field: first.field, words: wordsFound(blockText(first.block)) }]
    : [];
}

/** A smaller sub-head that stands below none of the larger ones. */
export function headingOrderIn(content: ArticleContent): Found[] {
  const headings = blocksOf(content).flatMap(({ block, field }) =>
    block.type === "heading" && !isEmpty(block) ? [{ block, field, level: block.attrs.level }] : [],
  );
  const firstLarge = headings.findIndex(({ level }) => level === 2);
  const orphans = firstLarge === -1 ? headings : headings.slice(0, firstLarge);
  return orphans.map(({ block, field }) => ({ field, words: wordsFound(blockText(block)) }));
}

/** A sentence that leads to the words below it. */
const leads = /[:：][\s»”"']*$/u;
/** Somebody speaks: verbs and turns by which the paragraph before a quotation, or after it, says whose words they are. */
const attributed =
  /(?<!\p{L})[وف]?(?:(?:قال|[يت]قول|أضاف|[يت]ضيف|ذكر|[يت]ذكر|روى|[يت]روي|حكى|[يت]حكي|شرح|[يت]شرح|أوضح|[يت]وضح|كتب|[يت]كتب|وصف|[يت]صف|علّ?ق|[يت]علّ?ق|سأل|[يت]سأل|أجاب|[يت]جيب|ردّ?|[يت]ردّ?|صرّ?ح|[يت]صرّ?ح|أكّ?د|[يت]ؤكّ?د|تذكّ?ر|[يت]تذكّ?ر)(?:ت|وا|ون|تا|ا)?(?!\p{L})|الكلام ل|الكلمات ل|الاقتباس|بحسب |وفق |نقلًا عن|على لسان|جاء في)|\b(?:sa(?:id|ys|ying)|t(?:old|ells)|w(?:rote|rites)|recall(?:s|ed)|ask(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|answer(?:s|ed)|remember(?:s|ed)|describ(?:es|ed)|according to|puts? it|words of|quoted?|the words are)\b/iu;

/** Quotations of which nobody says whose words they are, neither below them nor in the paragraphs around them. */
export function unsourcedQuotationsIn(content: ArticleContent): Found[] {
  const blocks = blocksOf(content).filter(({ block }) => !isEmpty(block));
  const textAt = (at: number) => {
    const block = blocks[at]?.block;
    return block?.type === "paragraph" ? blockText(block) : "";
  };
  return blocks.flatMap(({ block, field }, at) => {
    if (block.type !== "blockquote" || !isBlank(block.attrs?.source)) return [];
    const [before, after] = [textAt(at - 1), textAt(at + 1)];
    if (leads.test(before) || attributed.test(before) || attributed.test(after)) return [];
    return [{ field, words: wordsFound(blockText(block)) }];
  });
}
