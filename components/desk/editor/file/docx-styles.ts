import { allIn, childOf, switchIn, wordAttribute } from "./docx-xml";

type Switch = "vanish" | "strike" | "dstrike";
type Style = { basedOn: string | null; run: Element | undefined };

/** What styles say of a run: Word's switches of a paragraph's style and a character's turn each other round. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private defaultParagraph: string | null = null;

  constructor(root: Element | null) {
    for (const element of root ? allIn(root, "style") : []) {
      const id = wordAttribute(element, "styleId");
      if (!id || this.styles.has(id)) continue;
      this.styles.set(id, {
        basedOn: wordAttribute(childOf(element, "basedOn"), "val"),
        run: childOf(element, "rPr"),
      });
      const isDefault = /^(?:1|true|on)$/.test(wordAttribute(element, "default") ?? "");
      if (isDefault && wordAttribute(element, "type") === "paragraph") this.defaultParagraph = id;
    }
  }

  /** Whether a switch holds for a run: its own word first, else what its styles say. */
  isOn(name: Switch, run: Element | undefined, paragraphStyle: string | null): boolean {
    const own = switchIn(run, name);
    if (own !== undefined) return own;
    const character = wordAttribute(childOf(run, "rStyle"), "val");
    return this.said(name, paragraphStyle ?? this.defaultParagraph) !== this.said(name, character);
  }

  private said(name: Switch, id: string | null): boolean {
    const seen = new Set<string>();
    for (let at = id; at && !seen.has(at); at = this.styles.get(at)?.basedOn ?? null) {
      seen.add(at);
      const value = switchIn(this.styles.get(at)?.run, name);
      if (value !== undefined) return value;
    }
    return false;
  }
}
