"use server";
import { formAction, readAction } from "@/app/form-action";
import type { ShownHistory } from "@/components/desk/editor/story";
import { texts } from "@/messages/texts";
import { submitArticle } from "@/newsroom/article/commands";
import { WordsStep } from "@/newsroom/article/rules";
import { setCommissionedLength } from "@/newsroom/commission/commands";
import { LengthToSet } from "@/newsroom/commission/rules";
import { HistoryWanted } from "@/newsroom/revision/rules";
import { History } from "../revisions/history";
import { readHistory } from "../revisions/read-history";

/**
 * `submitArticleAction` for the writing surface, which calls it from code once its words are saved. Called so, a
 * redirect would reach the surface as an error: this one only answers, and the surface goes on to the story itself.
 */
export const submitFromSurfaceAction = formAction(WordsStep, submitArticle);

export const setLengthAction = formAction(LengthToSet, setCommissionedLength, ({ input, language }) =>
  texts(language, "editor")(input.words === 0 ? "details.lengthOpen" : "details.lengthSet"),
);

/** What the page of revisions shows, drawn for the writing surface, and what of it is compared. */
export const showHistoryAction = readAction(
  HistoryWanted,
  async (user, { articleId, ...search }): Promise<ShownHistory> => {
    const history = await readHistory(user, articleId, search);
    const drawn = <History actor={user} history={history} language={user.language} />;
    return { chosen: history.chosen, drawn };
  },
);
