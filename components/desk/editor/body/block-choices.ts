import { foldArabic } from "@/newsroom/language/folding";
import type { ShortcutName } from "./shortcuts";

/** What the menu of blocks offers, in its order, with the words it is found by in either language: nobody reads them. */
const words = {
  heading2: "عنوان فرعي heading",
  heading3: "عنوان أصغر heading",
  bulletList: "قائمة نقاط نقطية bullet list",
  orderedList: "قائمة أرقام مرقّمة numbered list",
  blockquote: "اقتباس قول مصدر quotation",
  pullQuote: "مقتطف بارز pull quote",
  picture: "صورة picture image photo",
  gallery: "معرض صور gallery pictures photos",
  table: "جدول table",
  factBox: "صندوق معلومات fact box",
  embed:
    "منشور فيديو خريطة يوتيوب إكس فيسبوك إنستغرام تيك توك تلغرام post video map youtube facebook instagram tiktok telegram",
  horizontalRule: "خط فاصل divider rule",
  file: "ملف وورد file word document",
} as const satisfies Partial<Record<ShortcutName, string>>;
export type BlockTool = keyof typeof words;
export const blockTools = Object.keys(words) as BlockTool[];

const fold = (text: string) => foldArabic(text.toLowerCase());

/** Tools one of whose words begins with what was typed, however its letters are spelled; «ال» is no part of a word. */
export function choicesFor(typed: string): BlockTool[] {
  const sought = fold(typed)
    .trim()
    .replace(/^ال(?=.)/, "");
  return blockTools.filter((tool) => ` ${fold(words[tool])}`.replaceAll(" ال", " ").includes(` ${sought}`));
}

/** What was typed behind the sign that asks for blocks, where a paragraph holds nothing else; null elsewhere. */
export function askedIn(text: string, sign: string): string | null {
  return text.startsWith(sign) && !/[\s\ufffc]{2}/.test(text) ? text.slice(sign.length) : null;
}
