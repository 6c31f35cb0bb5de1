import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import type { NamedNoun } from "@/components/desk/name/noun";
import { texts } from "@/messages/texts";
import type { Person } from "@/newsroom/access";
import { type ByEdition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** The head of a page of the desk: its title, in the language of who is signed in. */
export const titled = (titleIn: (language: Language) => string) => async (): Promise<Metadata> => ({
  title: titleIn((await requireUser()).language),
});

type Row = { id: string; names: ByEdition<{ name: string }> };
type List = (actor: Person, language: Language) => Promise<Row[]>;

/** The same for the page of one section, topic or byline: which one it is. */
export const titledByName =
  (noun: NamedNoun, list: List) =>
  async ({ params }: { params: Promise<{ id: string }> }): Promise<Metadata> => {
    const user = await requireUser();
    const { id } = await params;
    const row = (await orNotFound(list(user, user.language))).find((each) => each.id === id);
    const t = texts(user.language, "outlet");
    const name = row && nearest(row.names, user.language)?.name;
    return { title: name ? t(`${noun}.editTitle`, { name }) : t(`${noun}.title`) };
  };
