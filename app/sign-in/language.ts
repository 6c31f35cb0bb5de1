import type { Metadata } from "next";
import { headers } from "next/headers";
import type { EntrancePage } from "@/components/desk/entrance/entrance-form";
import { texts } from "@/messages/texts";
import { type Language, languageNamed } from "@/newsroom/language/rules";

/** The address that was asked for, with its query. Layouts see none; the door tells. */
export async function entranceAddress(): Promise<string> {
  return (await headers()).get("x-warraq-path") ?? "";
}

/** Language of the pages before sign-in: what the address asks for, else the first. */
export async function entranceLanguage(): Promise<Language> {
  const query = (await entranceAddress()).split("?")[1] ?? "";
  const wanted = new URLSearchParams(query).get("language") ?? "";
  return languageNamed(wanted);
}

/** The head of a page before sign-in: its title, in that language. */
export const entranceTitled = (page: EntrancePage) => async (): Promise<Metadata> => ({
  title: texts(await entranceLanguage(), "entrance")(`${page}.title`),
});
