import { bodyLimits } from "@/newsroom/body/words";
import { cleanWords } from "./words";

const media = "img,video,audio,iframe,object,embed,svg,canvas";
/** Figures that showed something: their captions are about that. */
const figures = new WeakSet<Element>();

/** Looks which figures show something, before that is taken out. */
export function noteFigures(document: Document): void {
  for (const figure of document.querySelectorAll("figure"))
    if (figure.querySelector(media)) figures.add(figure);
}

/**
 * Who said it, where a page says so behind all words of a quotation, or below it in a figure that holds nothing else; taken
 * out of the words.
 */
export function takeSource(quotation: Element): string {
  const figure = quotation.parentElement;
  const isAlone =
    figure?.matches("figure") &&
    figure.children.length === 2 &&
    figure.firstElementChild === quotation &&
    !figures.has(figure);
  const below = isAlone ? figure?.querySelector(":scope > figcaption") : null;
  const behind = quotation.lastElementChild;
  const isSaid =
    behind?.matches("cite,footer") &&
    textOf(quotation).endsWith(textOf(behind)) &&
    textOf(quotation) !== textOf(behind) &&
    textOf(behind.nextSibling) === "";
  const element = isSaid ? behind : below;
  const source = cleanWords(textOf(element))
    .replace(/^[\s—–-]+/, "")
    .trim();
  if (!element || source.length > bodyLimits.source) return "";
  element.remove();
  return source;
}

const textOf = (node: Node | null | undefined) => (node?.textContent ?? "").trim();
