import { diffArrays } from "diff";
import { z } from "zod";
import { Body } from "@/newsroom/body/rules";
import { ArticleContent } from "@/newsroom/content/rules";

const Block = Body.shape.doc.shape.content.element;

/** What a run of blocks is: so many of the other words' from a place on, or blocks of its own. */
const Run = z.union([
  z.tuple([z.number().int().min(0), z.number().int().min(1)]),
  z.strictObject({ blocks: z.array(Block) }),
]);

/** How the words of a story differ from others of it: fields whole, the body by blocks. */
export const Difference = z.strictObject({
  fields: ArticleContent.omit({ body: true }).partial(),
  /** Fields that the other words have and these have not. */
  without: z.array(z.string()),
  body: z.array(Run).optional(),
});
export type Difference = z.output<typeof Difference>;

/** Steps beyond which two bodies have too little in common for a difference to be smaller than either. */
const mostSteps = 400;
/** Of the words themselves: above it they are kept whole, which is simpler to read. */
const largestShare = 0.5;

/**
 * What has to be kept of words whose like is kept already; null where that would not be much less than the words. Both
 * as `ArticleContent` reads them, so that the same is spelt the same.
 */
export function differenceOf(base: ArticleContent, content: ArticleContent): Difference | null {
  const runs = runsOf(base.body.doc.content, content.body.doc.content);
  if (!runs || base.body.version !== content.body.version) return null;
  const { body: _, ...fields } = content;
  const changed = Object.entries(fields).filter(
    ([name, value]) => !isSame(value, base[name as keyof typeof fields]),
  );
  const without = Object.keys(base).filter((name) => !Object.hasOwn(content, name));
  const difference = Difference.parse({ fields: Object.fromEntries(changed), without, body: runs });
  const size = JSON.stringify(difference).length;
  return size <= JSON.stringify(content).length * largestShare ? difference : null;
}

/** The words that differ so from these. Throws where they are not the ones that they were compared with. */
export function wordsFrom(base: ArticleContent, { fields, without, body }: Difference): ArticleContent {
  const blocks = base.body.doc.content;
  const content = (body ?? []).flatMap((run) => {
    if (!Array.isArray(run)) return run.blocks;
    const [from, count] = run;
    if (from + count > blocks.length) throw new Error("a difference names blocks that its base has not");
    return blocks.slice(from, from + count);
  });
  const kept = Object.entries(base).filter(([name]) => !without.includes(name));
  const doc = { type: "doc", content };
  return ArticleContent.parse({
    ...Object.fromEntries(kept),
    ...fields,
    body: { version: base.body.version, doc },
  });
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function runsOf(base: object[], content: object[]): z.input<typeof Run>[] | null {
  const spelt = (blocks: object[]) => blocks.map((block) => JSON.stringify(block));
  const changes = diffArrays(spelt(base), spelt(content), { maxEditLength: mostSteps });
  if (!changes) return null;
  const runs: z.input<typeof Run>[] = [];
  let [old, now] = [0, 0];
  for (const { count, added, removed } of changes) {
    if (added) runs.push({ blocks: content.slice(now, now + count) as z.input<typeof Block>[] });
    else if (!removed) runs.push([old, count]);
    if (!added) old += count;
    if (!removed) now += count;
  }
  return runs;
}
