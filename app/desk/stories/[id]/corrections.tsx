import type { CurrentUser } from "@/app/auth";
import { CorrectionForm } from "@/components/desk/correction/correction-form";
import { DeskCorrection } from "@/components/desk/correction/desk-correction";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import type { DeskArticle } from "@/newsroom/article/rules";
import { listCorrections } from "@/newsroom/correction/queries";
import {
  amendCorrectionAction,
  correctArticleAction,
  takeBackCorrectionAction,
} from "../../corrections/actions";

const changes = { amend: amendCorrectionAction, takeBack: takeBackCorrectionAction };

/** What readers of a story are told was wrong with it, and a form for more, for who may and while they have it. */
export async function Corrections({ user, story }: { user: CurrentUser; story: DeskArticle }) {
  const { row, state, subject } = story;
  const mayCorrect = state.publicState === "published" && can(user, "article:correct", subject);
  const corrections = await listCorrections(user, row.id);
  if (corrections.length === 0 && !mayCorrect) return null;
  const t = texts(user.language, "corrections");
  return (
    <section aria-labelledby="corrections" className="flex flex-col gap-3">
      <h2 id="corrections" className="text-title font-bold">
        {t("desk")}
      </h2>
      <ul className="flex flex-col gap-4 empty:hidden">
        {corrections.map((each) => (
          <DeskCorrection
            key={each.id}
            correction={each}
            actions={mayCorrect ? changes : null}
            language={user.language}
          />
        ))}
      </ul>
      {mayCorrect ? (
        <CorrectionForm
          action={correctArticleAction}
          about={{ name: "articleId", value: row.id }}
          opens={t("open")}
          sends={t("add")}
          language={user.language}
        />
      ) : null}
    </section>
  );
}
