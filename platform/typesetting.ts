import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Node, Renderer } from "@takumi-rs/core";

/** Subsets of the typeface that words of our languages need: the Arabic one has neither digits nor brackets. */
const subsets = ["arabic", "latin", "latin-ext"] as const;
const weights = [400, 700] as const;
const family = "Plex";

/** Ranges of code points as a style sheet's `unicode-range` says them. */
function rangesOf(text: string): [number, number][] {
  return text.split(",").map((range) => {
    const [first = "", last = first] = range.replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

async function openRenderer(): Promise<Renderer> {
  // Loaded only where something is set: its library takes 25 MB.
  const { Renderer, setGlyphCacheMaxBytes } = await import("@takumi-rs/core");
  setGlyphCacheMaxBytes(2 * 1024 * 1024);
  // No picture is drawn twice.
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  const folder = join(process.cwd(), "node_modules", "@fontsource", "ibm-plex-sans-arabic");
  const ranges: Record<string, string> = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  for (const subset of subsets)
    for (const weight of weights) {
      const data = await readFile(
        join(folder, "files", `ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`),
      );
      const unicodeRange = rangesOf(ranges[subset] ?? "");
      await renderer.registerFont({ name: family, data, weight, unicodeRange });
    }
  return renderer;
}

let opened: Promise<Renderer> | undefined;

/** The renderer with its fonts, opened on first use; a failed opening is tried again by the next caller. */
function openedRenderer(): Promise<Renderer> {
  opened ??= openRenderer().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const set = { fontFamilies: [family] };

/** Pixels that a text is high once it is set. */
export async function heightOf(node: Node): Promise<number> {
  const { height } = await (await openedRenderer()).measure(node, set);
  return height;
}

/** Sets and draws a tree: its pixels, four bytes each. */
export async function drawTree(node: Node, size: { width: number; height: number }): Promise<Uint8Array> {
  return (await openedRenderer()).render(node, { ...set, ...size, format: "raw" });
}
