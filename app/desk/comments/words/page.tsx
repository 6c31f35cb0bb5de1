import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { ListFields } from "@/components/desk/comment/lists/list-fields";
import { ListedWords } from "@/components/desk/comment/lists/listed-words";
import { OneList } from "@/components/desk/comment/lists/one-list";
import { settingsPath, wordsPath } from "@/components/desk/comment/settings/paths";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { listWordLists, listWords } from "@/newsroom/comment/lists/queries";
import { listLimits, WordsWanted } from "@/newsroom/comment/lists/rules";
import {
  addListWordsAction,
  adoptFirstListAction,
  changeWordListAction,
  createWordListAction,
  removeListWordsAction,
  removeWordListAction,
  switchListOffAction,
  switchListOnAction,
  tryWordListAction,
} from "./actions";

export const generateMetadata = titled((language) => texts(language, "commentLists")("title"));

const actions = {
  change: changeWordListAction,
  switchOn: switchListOnAction,
  switchOff: switchListOffAction,
  remove: removeWordListAction,
  add: addListWordsAction,
  tryOut: tryWordListAction,
};

/** The lists of words that comments are looked through for; one of them with its words. */
export default async function WordListsPage({ searchParams }: PageProps<"/desk/comments/words">) {
  const user = await requireRight("comment:setRules");
  const { language } = user;
  const wanted = WordsWanted.parse(await searchParams);
  const [lists, editions] = await Promise.all([listWordLists(user), editionsInUse()]);
  const list = lists.find(({ id }) => id === wanted.list) ?? lists[0];
  const { words, total } = list ? await listWords(user, list.id, wanted) : { words: [], total: 0 };
  const t = texts(language, "commentLists");
  return (
    <>
      <PageHead
        title={t("title")}
        note={t("note")}
        action={<ButtonLink href={settingsPath()}>{t("toSettings")}</ButtonLink>}
      />
      {lists.length === 0 ? (
        <EmptyState
          title={t("none.title")}
          text={t("none.text")}
          action={
            <ActionForm action={adoptFirstListAction}>
              <input type="hidden" name="name" value={t("none.name")} />
              <input type="hidden" name="edition" value="" />
              <input type="hidden" name="answer" value="hold" />
              <SubmitButton>{t("none.adopt")}</SubmitButton>
            </ActionForm>
          }
        />
      ) : (
        <nav aria-label={t("lists")} className="mb-6">
          <ul className="flex flex-wrap gap-x-6">
            {lists.map(({ id, name, isOn, words: count }) => (
              <li key={id}>
                <a
                  href={`${wordsPath}?list=${id}`}
                  aria-current={id === list?.id ? "page" : undefined}
                  className="inline-flex min-h-10 flex-wrap items-center gap-x-2 aria-[current]:font-bold"
                >
                  <Words of={name} />
                  <span className="text-small text-muted">
                    {t("words", { count })}
                    <AfterDot>{t(isOn ? "on" : "off")}</AfterDot>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {list ? (
        <TextsProvider
          clock={await clockFor(language)}
          messages={{ commentLists: messages[language].commentLists, errors: messages[language].errors }}
        >
          <OneList key={list.id} list={list} editions={editions} actions={actions} language={language} />
          <ListedWords
            listId={list.id}
            sought={wanted.q}
            words={words}
            remove={removeListWordsAction}
            language={language}
          />
        </TextsProvider>
      ) : null}
      {list ? (
        <DeskPagination
          path={wordsPath}
          query={{ list: list.id, ...(wanted.q ? { q: wanted.q } : {}) }}
          page={wanted.page}
          pages={Math.ceil(total / listLimits.perPage)}
          language={language}
        />
      ) : null}
      <div className="mt-8">
        <Sheet title={t("create.title")}>
          <ActionForm action={createWordListAction} label={t("create.title")} className="flex flex-col gap-4">
            <ListFields editions={editions} language={language} />
            <SubmitButton className="self-start">{t("create.submit")}</SubmitButton>
          </ActionForm>
        </Sheet>
      </div>
    </>
  );
}
