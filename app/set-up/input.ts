import { z } from "zod";
import { defaultEdition, editionKeys } from "@/newsroom/edition/rules";
import { Email, LanguageKey, LinkToken, Password, PersonName } from "@/newsroom/user/rules";

const nameField = (edition: string) => `outlet.${edition}`;
const sectionsField = (edition: string) => `sections.${edition}`;

const linesOf = (text: string | undefined) => (text ?? "").split("\n").map((line) => line.trim());

const Fields = z
  .object({
    token: LinkToken,
    email: Email,
    name: PersonName,
    password: Password,
    language: LanguageKey,
    editions: z.array(z.enum(editionKeys)).default([]),
  })
  .catchall(z.string().max(5000, "outlet.tooLong"));

/** The set-up form: one field per edition for the outlet's name, one for its sections, a line each. */
export const SetUp = Fields.transform(
  ({ token, email, name, password, language, editions, ...rest }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const inUse = editionKeys.filter((key) => key === defaultEdition || editions.includes(key));
    const named = editionKeys.map((key) => [key, (rest[nameField(key)] ?? "").trim()] as const);
    for (const [key, text] of named) {
      if (text === "" && inUse.includes(key)) refuse(nameField(key), "outlet.outletNameMissing");
      if (text.length > 80) refuse(nameField(key), "outlet.tooLong");
    }
    const lines = editionKeys.map((key) => [key, linesOf(rest[sectionsField(key)])] as const);
    for (const [key, texts] of lines)
      if (texts.some((text) => text.length > 60)) refuse(sectionsField(key), "outlet.tooLong");
    const rows = Array.from({ length: Math.max(...lines.map(([, texts]) => texts.length)) }, (_, row) =>
      lines.map(([key, texts]) => [key, texts[row] ?? ""] as const).filter(([, text]) => text !== ""),
    ).filter((row) => row.length > 0);
    if (rows.length === 0) refuse(sectionsField(defaultEdition), "outlet.sectionMissing");
    const outlet = {
      names: Object.fromEntries(
        named.filter(([, text]) => text !== "").map(([key, text]) => [key, { name: text, tagline: "" }]),
      ),
      editions: inUse,
      sections: rows.map((row) =>
        Object.fromEntries(row.map(([key, text]) => [key, { name: text, slug: "", description: "" }])),
      ),
    };
    return { token, email, name, password, language, outlet };
  },
);
