import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { parseStyleSheet, type StyleSheet, styleSourceOf, usedIn, usedStyle } from "./style-sheet";
import { attributeOf, type StyleAt } from "./style-within";

/**
 * Guarantee: a lite page is the finished page itself, with the same words: no script, no font, no style in a file, and of
 * pictures a link to each that a story shows.
 */

export type LiteHtml = {
  html: string;
  /** What its policy says of the one style in it; undefined where that stayed a file, as in development. */
  styleSource: string | undefined;
};

type Around = {
  styleAt: StyleAt;
  /** Where an address that a page links leads within lite pages; itself where there is none. */
  liteHref: (href: string) => string;
};

/** A tag with its attributes, or the text up to the next one: React escapes every other "<" and ">". */
const token = /<(\/?)([a-z][\w-]*)([^>]*)>|[^<]+|</gi;
const voidElements = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const leftOutLinks = /rel="(?:preload|manifest|apple-touch-icon|alternate)"/;
/** Unlayered, so that it holds against whichever face a language is given. */
const ownFace = 'html{font-family:system-ui,"Segoe UI","Geeza Pro","Noto Sans Arabic",Tahoma,sans-serif}';

/** Makes a finished page lite. */
export function liteHtml(page: string, around: Around): LiteHtml {
  const writer = new LiteWriter(around, (/<html lang="(\w+)"/.exec(page)?.[1] ?? "ar") as Language);
  for (const [text, slash, name = "", attributes = ""] of page.matchAll(token))
    writer.take({ text, isEnd: slash === "/", name: name.toLowerCase(), attributes });
  return writer.finish();
}

/** Without a name it is text. */
type Token = { text: string; isEnd: boolean; name: string; attributes: string };

class LiteWriter {
  private readonly out: string[] = [];
  /** What is being left out with everything in it: the name of its element, and how many of that name are open. */
  private leaving: { name: string; depth: number } | undefined;
  private figures = 0;
  private readonly sheet: StyleSheet = [];

  constructor(
    private readonly around: Around,
    private readonly language: Language,
  ) {}

  take(next: Token): void {
    if (this.leaving) this.leaveOut(next);
    else this.takeIn(next);
  }

  private takeIn({ text, isEnd, name, attributes }: Token): void {
    if (name === "figure") this.figures += isEnd ? -1 : 1;
    if (name === "picture" || name === "source") return;
    if (name === "" || isEnd) this.out.push(text);
    // Programs, and what the page itself has for its full form alone.
    else if (name === "script" || attributes.includes(" data-full=")) {
      if (!voidElements.has(name)) this.leaving = { name, depth: 1 };
    } else if (name === "style") this.takeStyle(attributes);
    else if (name === "link") this.takeLink(text, attributes);
    else if (name === "img") this.takePicture(attributes);
    else this.open(name, attributes);
  }

  private leaveOut({ isEnd, name, attributes }: Token): void {
    if (this.leaving?.name !== name || attributes.endsWith("/")) return;
    this.leaving.depth += isEnd ? -1 : 1;
    if (this.leaving.depth === 0) this.leaving = undefined;
  }

  private takeLink(text: string, attributes: string): void {
    if (!leftOutLinks.test(attributes)) this.out.push(text);
  }

  /** Of the sheet of which the page holds its own part, a part of its own: pictures become links. */
  private takeStyle(attributes: string): void {
    const style = this.around.styleAt(attributeOf("data-of", attributes));
    this.sheet.push(...parseStyleSheet(style ?? ""));
    this.leaving = { name: "style", depth: 1 };
  }

  /** A picture of a story is a link to it; all others only adorn. */
  private takePicture(attributes: string): void {
    const [src, what] = [attributeOf("src", attributes), attributeOf("alt", attributes)];
    if (this.figures === 0 || src === "") return;
    this.open("p", ' class="text-small text-muted"');
    this.open("a", ` href="${src}" class="link"`);
    this.out.push(texts(this.language, "site")("lite.showPicture"), "</a>");
    this.out.push(what === "" ? "</p>" : `: <bdi>${what}</bdi></p>`);
  }

  private open(name: string, attributes: string): void {
    this.out.push(`<${name}${this.liteAttributes(attributes)}>`);
    // So that its answer is lite as well.
    if (name === "form" && attributes.includes(' action="/api/'))
      this.out.push('<input type="hidden" name="lite" value="1"/>');
  }

  /** Links lead to lite pages, but those that the page has for its lite form alone, which the full one hides. */
  private liteAttributes(attributes: string): string {
    const bare = attributes.replace(/ data-[\w-]+="[^"]*"/g, "");
    if (bare.length !== attributes.length && attributes.includes(" data-lite="))
      return bare.replace(' hidden=""', "");
    return bare.replace(/ (href|action)="(\/[^"]*)"/, (_, way: string, href: string) => {
      return ` ${way}="${this.around.liteHref(href)}"`;
    });
  }

  finish(): LiteHtml {
    const html = this.out.join("");
    if (this.sheet.length === 0) return { html, styleSource: undefined };
    const style = usedStyle(this.sheet, usedIn(html, true)) + ownFace;
    return {
      html: html.replace("</head>", () => `<style>${style}</style></head>`),
      styleSource: styleSourceOf(style),
    };
  }
}
