import type { KeptWords } from "@/components/desk/editor/saving/journal";

/** The headline among kept words, whatever shape they have. */
export function headlineOf({ content }: Pick<KeptWords, "content">): string {
  const headline = (content as { headline?: unknown } | null)?.headline;
  return typeof headline === "string" ? headline.trim() : "";
}

const separate = new Set(["paragraph", "heading", "pullQuote", "hardBreak"]);

/** What holds words beside text. */
const fields = ["headline", "standfirst", "dateline", "caption", "credit", "alternative", "title", "source"];

/** Every word of what was kept, whatever shape it has, a line for each text and paragraph. */
export function textOf({ content }: Pick<KeptWords, "content">): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line.trim() !== "") lines.push(line);
    line = "";
  };
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === "object" && value !== null) {
      const part = value as Record<string, unknown>;
      if (typeof part.text === "string") line += String(part.type) === "text" ? part.text : ` [${part.text}]`;
      if (separate.has(String(part.type))) end();
      for (const name of fields) {
        const text = part[name];
        if (typeof text === "string") {
          end();
          line = text;
          end();
        }
      }
      for (const name of ["leadPicture", "attrs", "body", "doc", "content"]) walk(part[name]);
      if (separate.has(String(part.type))) end();
    }
  };
  walk(content);
  end();
  return lines.join("\n");
}
