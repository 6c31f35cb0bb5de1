import { headers } from "next/headers";
import { defaultEdition, editionNamed, type Language } from "@/newsroom/edition/rules";

/** Language of the pages before sign-in: what the address asks for, else the default. Layouts see no query; the door tells. */
export async function entranceLanguage(): Promise<Language> {
  const path = (await headers()).get("x-warraq-path") ?? "";
  const wanted = new URLSearchParams(path.split("?")[1] ?? "").get("language") ?? "";
  return editionNamed(wanted);
}

/** An address before sign-in in a language, with what else it carries. */
export function entrancePath(path: string, language: Language, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query);
  if (language !== defaultEdition) search.set("language", language);
  return search.size > 0 ? `${path}?${search}` : path;
}
