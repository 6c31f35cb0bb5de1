import { type Language, languageKeys } from "@/newsroom/language/rules";

/** The address that was asked for, in another language: what else it carries stays. */
export function inLanguage(address: string, language: Language): string {
  const query = new URLSearchParams(address.split("?")[1]);
  query.set("language", language);
  return `?${query}`;
}

/** Where the second step of a sign-in is. */
export function codePath(language: Language, query: { to: string; by?: "recovery" }): string {
  return entrancePath("/sign-in/code", language, query);
}

/** Where who must have a second factor sets it up. */
export function setUpPath(language: Language, to: string): string {
  return entrancePath("/sign-in/second-factor", language, to ? { to } : {});
}

/** An address before sign-in in a language, with what else it carries. */
export function entrancePath(path: string, language: Language, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query);
  if (language !== languageKeys[0]) search.set("language", language);
  return search.size > 0 ? `${path}?${search}` : path;
}
