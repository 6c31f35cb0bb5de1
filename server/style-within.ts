import { parseStyleSheet, type StyleSheet, styleSourceOf, usedIn, usedStyle } from "./style-sheet";

/**
 * Guarantee: a finished page holds the style that it uses, so that nothing is waited for before it is painted, and names
 * the sheet it is of in `data-of`.
 */

/** The text of a style sheet of the build, by its address; undefined where none lies, as in development. */
export type StyleAt = (href: string) => string | undefined;

const styleLink = /<link rel="stylesheet" href="([^"]*)">/g;

/** Read once: a build has few. */
const sheets = new Map<string, StyleSheet>();

function sheetOf(css: string): StyleSheet {
  const known = sheets.get(css) ?? parseStyleSheet(css);
  sheets.set(css, known);
  return known;
}

/** A finished page with its style in it, and what its policy says of that; undefined where it stayed a file. */
export function withStyle(page: string, styleAt: StyleAt): { html: string; styleSource: string | undefined } {
  const inUse = usedIn(page, false);
  const sources: string[] = [];
  const html = page.replace(styleLink, (link, href: string) => {
    const css = styleAt(href);
    if (css === undefined) return link;
    const style = usedStyle(sheetOf(css), inUse);
    sources.push(styleSourceOf(style));
    return `<style data-of="${href}">${style}</style>`;
  });
  return { html, styleSource: sources.length === 0 ? undefined : sources.join(" ") };
}

export const attributeOf = (name: string, attributes: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
