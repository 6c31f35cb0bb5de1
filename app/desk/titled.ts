import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import type { Language } from "@/newsroom/language/rules";

/** The head of a page of the desk: its title, in the language of who is signed in. */
export const titled = (titleIn: (language: Language) => string) => async (): Promise<Metadata> => ({
  title: titleIn((await requireUser()).language),
});
