/** Before the names of attributes that our policy forbids aloud, even in a document that nobody sees. */
const prefix = "data-pasted-";
const held = `${prefix}style`;
/** What a sign opens reaches to the end where nothing closes it: else each of a thousand would be tried to the end. */
const sheets = /<style\b[^>]*(?:>([\s\S]*?)(?:<\/style\s*>|$)|$)/gi;
/** What a style sheet says that decides which words are seen, and where one block ends. */
const telling = /^(?:display|visibility|mso-hide|text-decoration(?:-line)?|opacity|font-size|color)$/;

/** A document that nobody sees and that applies no style, with what its style sheets say written to their elements. */
export function parsedInert(html: string): Document {
  const rules: string[] = [];
  const bare = html
    .replace(sheets, (_, rule = "") => {
      rules.push(rule);
      return "";
    })
    .replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, `$1${prefix}$2`);
  // Within the body at once: a `noscript` before it would be a part of the head, and its words not.
  const document = new DOMParser().parseFromString(`<body>${bare}`, "text/html");
  const words = document.createTreeWalker(document, 4 /* text nodes */);
  for (let node = words.nextNode(); node; node = words.nextNode())
    if (node.nodeValue?.includes(prefix)) node.nodeValue = node.nodeValue.replaceAll(prefix, "");
  for (const sheet of rules) applySheet(document, sheet);
  return document;
}

function applySheet(document: Document, sheet: string): void {
  const plain = sheet
    .replace(/<!--|-->|\/\*[\s\S]*?(?:\*\/|$)/g, "")
    .replace(/@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|$)/g, "");
  for (const [, selector = "", body = ""] of plain.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)) {
    const told = declarations(body).filter(([name]) => telling.test(name));
    if (told.length === 0) continue;
    const style = told.map((pair) => pair.join(":")).join(";");
    for (const element of selected(document, selector))
      element.setAttribute(held, `${style};${styleOf(element)}`);
  }
}

function selected(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector.trim())];
  } catch {
    return [];
  }
}

function declarations(style: string): [name: string, value: string][] {
  return style.split(";").flatMap((declaration): [string, string][] => {
    const at = declaration.indexOf(":");
    return at < 0 ? [] : [[declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()]];
  });
}

/** The whole style of an element, as written. */
export function styleOf(element: Element): string {
  return element.getAttribute(held) ?? "";
}

/** What an element's style says of a property, in small letters; undefined where it says nothing. */
export function declared(element: Element, property: string): string | undefined {
  const value = declarations(styleOf(element)).findLast(([name]) => name === property)?.[1];
  return value?.replace(/\s*!important$/i, "").toLowerCase();
}
