import type { Page } from "@playwright/test";
import type { Language } from "@/newsroom/language/rules";

/** Formats, addresses and samples that every language spells alike. */
const alike = /\b(?:JPEG|PNG|WebP|AVIF|HEIC|SVG|GIF|TIFF|RSS)\b|https:\/\/example\.org\/?|\bar-eg\b/g;
const foreign: Record<Language, RegExp> = { ar: /[A-Za-z]/, en: /\p{Script=Arabic}/u };

/** Whether words of a screen have letters of another language; what stands between isolates is somebody's own. */
export function foreignLetters(words: string, language: Language): boolean {
  const own = words.replace(/\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069/g, "").replace(alike, "");
  return foreign[language].test(own);
}

/** Those of a page's own words that are in another language's letters. */
export async function foreignOn(page: Page, language: Language): Promise<string[]> {
  return (await saidOn(page)).flatMap(([where, words]) =>
    foreignLetters(words, language) ? [`${where}: ${words.trim()}`] : [],
  );
}

/** What a page says in words that are heard or read on hover, and as the names of what can be used. */
async function saidOn(page: Page): Promise<[where: string, words: string][]> {
  return page.evaluate(() => {
    const said = [
      "aria-label",
      "aria-description",
      "aria-roledescription",
      "aria-valuetext",
      "title",
      "placeholder",
    ];
    // A picture's text and a new address are written by people.
    const attributes = said.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]:not(#field-slug)`)].map((element) => [
        `${element.tagName} ${name}`,
        element.getAttribute(name) ?? "",
      ]),
    );
    const named =
      "button,a,label,legend,summary,th,dt,h1,h2,h3,[role]:not([role=textbox],[role=listbox],[role=option],[role=alertdialog])";
    const texts = [...document.querySelectorAll(named)].map((element) => {
      const own = element.cloneNode(true) as Element;
      // Words of people carry their language or stand by themselves; keys are as they are printed.
      for (const other of own.querySelectorAll("[lang],bdi,kbd,option,textarea,iframe,.ProseMirror,script"))
        other.remove();
      return [
        element.tagName,
        element.matches("[lang]") || element.closest("bdi,.ProseMirror,kbd") ? "" : (own.textContent ?? ""),
      ];
    });
    return [["title", document.title] as const, ...attributes, ...texts].map(
      ([where = "", words = ""]): [string, string] => [where, words],
    );
  });
}
