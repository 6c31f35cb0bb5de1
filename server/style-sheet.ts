import { createHash } from "node:crypto";

/**
 * Guarantee: of our own built style sheet a page can hold what it uses and nothing else. The build's minifier writes the
 * sheet, so its syntax is plain; what is not understood is kept.
 */

/** A rule with what stands in it, or a statement or declaration without. */
type Part = { head: string; inside?: Part[] };

/**
 * What of a sheet a page can use: the names of its elements and its classes; in a still one nothing runs, no font comes from
 * the net and nothing is printed as paper.
 */
export type InUse = { elements: ReadonlySet<string>; classes: ReadonlySet<string>; isStill: boolean };

export type StyleSheet = Part[];

const tag = /<([a-z][\w-]*)([^>]*)>/gi;

/** What a page uses: scripts may change attributes of what stands in it, and bring nothing. */
export function usedIn(html: string, isStill: boolean): InUse {
  const [elements, classes] = [new Set<string>(), new Set<string>()];
  for (const [, name = "", attributes = ""] of html.matchAll(tag)) {
    elements.add(name.toLowerCase());
    const [, named = ""] = / class="([^"]*)"/.exec(attributes) ?? [];
    for (const each of named.replaceAll("&amp;", "&").replaceAll("&gt;", ">").split(" ")) classes.add(each);
  }
  return { elements, classes, isStill };
}

/** What a Content-Security-Policy says of a style that stands in a page. */
export const styleSourceOf = (style: string) =>
  `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

const token =
  /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:"[^"]*"|[^()"]|\([^()]*\))*\)|\\.|[;{}]|[^;{}"'()\\/]+|./gy;

export function parseStyleSheet(css: string): StyleSheet {
  const sheet: Part[] = [];
  const open: Part[][] = [sheet];
  let head = "";
  const end = () => {
    if (head.trim() !== "") open.at(-1)?.push({ head: head.trim() });
    head = "";
  };
  for (const [text] of css.matchAll(token)) {
    if (text.startsWith("/*")) continue;
    if (text === "{") {
      const inside: Part[] = [];
      open.at(-1)?.push({ head: head.trim(), inside });
      open.push(inside);
      head = "";
    } else if (text === "}") {
      end();
      open.pop();
    } else if (text === ";") end();
    else head += text;
  }
  return sheet;
}

/** The sheet as far as a page uses it. */
export function usedStyle(sheet: StyleSheet, page: InUse): string {
  let parts = sheet.flatMap((part) => used(part, page));
  for (;;) {
    const text = written(parts);
    const named = new Set(
      [...text.matchAll(/var\((--[\w-]+)|animation(?:-name)?:([\w-]+)/g)].flatMap((each) => each.slice(1)),
    );
    parts = parts.flatMap((part) => withoutUnnamed(part, named));
    if (written(parts).length === text.length) return text;
  }
}

/**
 * Typed properties give what is undeclared its first value; a copy of these stands in the sheet for browsers that do not
 * know them, and says the same to all, also to checkers of markup, which read a page's style and know no such rule.
 */
const typed = /^@property\b/;
const forUntyped = /^@supports\b.*\bmargin-trim\b/;
const forPaper = /^@(?:font-face|page|media print)\b/;
const grouping = /^@(?:media|supports|layer|container)\b/;

function used(part: Part, page: InUse): Part[] {
  const { head, inside } = part;
  if (!inside) return [part];
  if (typed.test(head) || (page.isStill && forPaper.test(head))) return [];
  if (forUntyped.test(head)) return inside.flatMap((each) => used(each, page));
  if (head.startsWith("@") && !grouping.test(head)) return [part];
  const kept = inside.flatMap((each) => used(each, page));
  const applying = head.startsWith("@")
    ? head
    : selectors(head)
        .filter((each) => applies(each, page))
        .join();
  return kept.length === 0 || applying === "" ? [] : [{ head: applying, inside: kept }];
}

/** Without values, properties and movements that nothing names. */
function withoutUnnamed(part: Part, named: ReadonlySet<string | undefined>): Part[] {
  const [, own] = /^(--[\w-]+):/.exec(part.head) ?? /^@keyframes ([\w-]+)/.exec(part.head) ?? [];
  if (own !== undefined && !named.has(own)) return [];
  if (!part.inside) return [part];
  const inside = part.inside.flatMap((each) => withoutUnnamed(each, named));
  return inside.length === 0 ? [] : [{ ...part, inside }];
}

/** Those of a list, which commas part, but not those within brackets. */
function selectors(head: string): string[] {
  return head.match(/(?:\\.|\((?:\\.|[^()]|\((?:\\.|[^()]|\([^()]*\))*\))*\)|[^,])+/g) ?? [];
}

/** What only browsers' own parts would match. */
const never = /::(?:-|file-selector|backdrop)|:-moz/;
/** What a script says of a page, such as a reader's choice. */
const byScript = /\[data-/;
const alternatives =
  /:(?:is|where|not|has|lang|dir|nth-[\w-]+)\((?:\\.|[^()]|\((?:\\.|[^()]|\([^()]*\))*\))*\)/g;
const className = /\.((?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+)/g;
const elementName = /(?:^|[\s>+~&])([a-z][\w-]*)/g;

function applies(selector: string, { elements, classes, isStill }: InUse): boolean {
  const certain = selector.replace(alternatives, "");
  if (never.test(certain) || (isStill && byScript.test(certain))) return false;
  const named = [...certain.matchAll(className)].map(([, name = ""]) => unescaped(name));
  const tags = [
    ...certain
      .replace(className, "")
      .replace(/::?[\w-]+|\[[^\]]*\]/g, "")
      .matchAll(elementName),
  ];
  return named.every((name) => classes.has(name)) && tags.every(([, name = ""]) => elements.has(name));
}

const unescaped = (name: string) =>
  name.replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/g, (_, hex?: string, sign = "") =>
    hex === undefined ? sign : String.fromCodePoint(Number.parseInt(hex, 16)),
  );

const written = (parts: Part[]): string =>
  parts
    .map(({ head, inside }) => (inside ? `${head}{${written(inside)}}` : `${head};`))
    .join("")
    .replaceAll(";}", "}");
