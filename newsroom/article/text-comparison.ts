import { diffArrays } from "diff";
import { ordered } from "@/newsroom/content/sameness";
import type { Language } from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";
import { type InlineChange, isInline, type Node } from "./compared-nodes";
import { bare, mostChanges, wordsIn } from "./comparison";

/** A node in which every text came, or went. */
export function marked(node: Node, change: InlineChange): Node {
  if (isInline(node)) return { ...node, change };
  return node.content ? { ...node, content: node.content.map((each) => marked(each, change)) } : node;
}

/** Words with their marks and the space behind them, be it marked otherwise; a break as a word of its own. */
function tokensOf(nodes: Node[], language: Language): Node[] {
  const tokens: Node[] = [];
  for (const node of nodes) {
    const words = node.text === undefined ? [undefined] : wordsIn(node.text, language);
    for (const text of words) {
      const last = tokens.at(-1);
      if (text === undefined) tokens.push(node);
      else if (isBlank(text) && last?.text !== undefined)
        tokens[tokens.length - 1] = { ...last, text: `${last.text}${text}` };
      else tokens.push({ ...node, text });
    }
  }
  return tokens;
}

const said = ({ type, text, attrs }: Node) =>
  text === undefined ? `${type}${ordered(attrs)}` : `=${bare(text)}`;
/** Words of two texts beyond which what they share is not looked for. */
const mostTokens = 20_000;
const looks = ({ marks = [] }: Node) => ordered(marks);

/** What is said in two forms of one paragraph, in one line: each word with what became of it. */
export function mergedText(before: Node[], after: Node[], language: Language): Node[] {
  const [olds, nows] = [tokensOf(before, language), tokensOf(after, language)];
  const isShort = olds.length + nows.length <= mostTokens;
  const runs = isShort
    ? diffArrays(olds.map(said), nows.map(said), { maxEditLength: mostChanges })
    : undefined;
  if (!runs)
    return [...before, ...after].map((node, at) => marked(node, at < before.length ? "deleted" : "inserted"));
  const found: Node[] = [];
  let [old, now] = [0, 0];
  for (const { count, added, removed } of runs) {
    for (let step = 0; step < count; step += 1)
      if (added) found.push({ ...(nows[now++] as Node), change: "inserted" });
      else if (removed) found.push({ ...(olds[old++] as Node), change: "deleted" });
      else {
        const [partner, token] = [olds[old++] as Node, nows[now++] as Node];
        const isSame = looks(partner) === looks(token);
        // The space behind a word is taken from whichever has one, so that no two words stick together.
        const text = token.text !== undefined && /\S$/u.test(token.text) ? partner.text : token.text;
        found.push({
          ...token,
          ...(text !== undefined && { text }),
          ...(!isSame && { change: "reformatted" as const }),
        });
      }
  }
  return joined(found);
}

/** Neighbours that look alike and became the same, as one. */
function joined(nodes: Node[]): Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    const isLike =
      last?.text !== undefined &&
      node.text !== undefined &&
      last.change === node.change &&
      looks(last) === looks(node);
    if (isLike) found[found.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else found.push(node);
  }
  return found;
}
