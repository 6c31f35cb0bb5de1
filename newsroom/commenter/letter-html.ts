import { type Language, languages } from "@/newsroom/language/rules";

type Link = { href: string; label: string };
type Parts = { subject: string; lines: string[]; link: Link; also: Link | null; ending: Link | null };

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\n", "<br>");

const plainLink = ({ href, label }: Link, colour: string) =>
  `<a href="${escaped(href)}" style="color:${colour}">${escaped(label)}</a>`;

/** A letter as a page: programs for mail know no style sheet, so each part carries its own. */
export function letterHtml(language: Language, { subject, lines, link, also, ending }: Parts): string {
  const { direction } = languages[language];
  const paragraph = (html: string, style = "") => `<p style="margin:0 0 16px;${style}">${html}</p>`;
  const body = [
    ...lines.map((line) => paragraph(escaped(line))),
    paragraph(
      `<a href="${escaped(link.href)}" style="display:inline-block;padding:10px 20px;background:#1f3f8f;color:#ffffff;text-decoration:none;font-weight:bold">${escaped(link.label)}</a>`,
    ),
    ...(also ? [paragraph(plainLink(also, "#1f3f8f"))] : []),
    ...(ending ? [paragraph(plainLink(ending, "#595959"), "font-size:13px")] : []),
  ].join("");
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;font:17px/1.8 'Segoe UI',Tahoma,sans-serif;color:#1a1a1a;background:#ffffff" dir="${direction}">${body}</body></html>`;
}
