import { requireUser } from "@/app/auth";
import { editionsInUse } from "@/app/desk/editions";
import { titled } from "@/app/desk/titled";
import { KeptWordsList } from "@/components/desk/kept-words/kept-words-list.client";
import { PageHead } from "@/components/desk/page-head";
import { texts } from "@/messages/texts";
import { createFromWordsAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "desk")("words.title"));

/** What this machine keeps of a person's words; only the browser knows it. */
export default async function WordsPage() {
  const user = await requireUser();
  const t = texts(user.language, "desk");
  const editions = await editionsInUse();
  return (
    <>
      <PageHead title={t("words.title")} note={t("words.intro")} />
      <KeptWordsList person={user.id} editions={editions} create={createFromWordsAction} />
    </>
  );
}
