import { InOrder } from "@/components/ui/in-order";
import { countedForms } from "@/messages/counted-forms";
import { problemText, problemTexts } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import { type CommentRefusal, maxNameLength, type TypedComment } from "@/newsroom/comment/rules";
import { maxCommentGraphemes } from "@/newsroom/comment/text";
import type { PolicyInShort } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { LineField, TextField } from "./field";
import { HeldComment } from "./held-comment";
import { commenterPath } from "./paths";

export type CommentFormProps = {
  article: PublishedArticle;
  edition: Edition;
  /** By what her comment will be judged; null where the edition says nothing of it. */
  policy: PolicyInShort | null;
  /** The top-level comment that is answered. */
  parentId?: string | undefined;
  /** What the reader typed, when it was refused. */
  draft?: { typed: TypedComment; refusal: CommentRefusal } | null;
};

/** In the order of the form. */
const fieldNames = ["name", "email", "text"] as const;

/** A guest's comment. A plain form; the script counts while one types, sends it in place and shows it as held. */
export function CommentForm({ article, edition, policy, parentId, draft = null }: CommentFormProps) {
  const t = texts(edition, "comments");
  return (
    <comment-form
      className="group/form block"
      data-locale={edition.numberLocale}
      data-sending={t("form.sending")}
      data-offline={t("form.offline")}
      data-over={t("form.over")}
      data-excess={countedForms(edition, (count) => t("form.excess", { count }))}
      data-left-100={t("form.left", { count: 100 })}
      data-left-20={t("form.left", { count: 20 })}
      data-left-0={t("form.left", { count: 0 })}
    >
      <div data-writing="">
        <h2 className="mb-2 text-title font-bold in-[details]:sr-only">
          {t(parentId ? "form.reply" : "form.title")}
        </h2>
        {/* The server says what is wrong: the browser would, in the language of its own menus. */}
        <form method="post" action="/api/comments" noValidate className="flex flex-col gap-5">
          {policy && <InShort edition={edition} policy={policy} />}
          <p className="text-small text-muted">{t("form.required")}</p>
          <div role="alert" data-message="" className="border-s-4 border-alert ps-4 font-bold empty:hidden">
            {draft && problemText(edition, draft.refusal)}
          </div>
          <input type="hidden" name="articleId" value={article.id} />
          <input type="hidden" name="edition" value={article.edition} />
          <input type="hidden" name="parentId" value={parentId ?? ""} />
          <input type="hidden" name="seconds" value="" />
          <input type="hidden" name="warned" value={draft?.refusal.values.warned ?? ""} />
          <Fields edition={edition} draft={draft} />
          <Trap label={t("form.trap")} />
          <Sending edition={edition} isShownAtOnce={article.commentsAreShownAtOnce ?? false} />
        </form>
      </div>
      <div data-held="" data-full="" hidden>
        <HeldComment edition={edition} state="pending" name="" text="">
          <button type="button" data-again="" className="link cursor-pointer font-bold">
            {t("held.again")}
          </button>
        </HeldComment>
      </div>
    </comment-form>
  );
}

/**
 * The policy's essence, before the first word. The page is the same for everybody, so it is open; the script folds it
 * where a comment was sent under this version before.
 */
function InShort({ edition, policy: { version, essence } }: { edition: Edition; policy: PolicyInShort }) {
  if (essence === "") return null;
  return (
    <details open data-policy={`${edition.key} ${version}`} className="bg-wash px-4 py-3 text-small">
      <summary className="cursor-pointer font-bold">{texts(edition, "policy")("essence")}</summary>
      <p className="whitespace-pre-line">
        <InOrder text={essence} />
      </p>
    </details>
  );
}

/** Who says it, and what; each with what was wrong of it. */
function Fields({ edition, draft }: Pick<CommentFormProps, "edition" | "draft">) {
  const t = texts(edition, "comments");
  const most = maxCommentGraphemes.toLocaleString(edition.numberLocale);
  const problems = problemTexts(edition, draft?.refusal.problems ?? []);
  const fieldOf = (name: (typeof fieldNames)[number]) => ({
    name,
    label: t(`form.${name}`),
    problem: problems[name],
    isFirstWrong: name === fieldNames.find((each) => problems[each]),
  });
  return (
    <>
      <LineField
        field={fieldOf("name")}
        defaultValue={draft?.typed.name}
        autoComplete="name"
        maxLength={maxNameLength}
        dir="auto"
      />
      <LineField
        field={{ ...fieldOf("email"), hint: t("form.emailHint") }}
        type="email"
        defaultValue={draft?.typed.email}
        autoComplete="email"
        dir="ltr"
      />
      <label data-remember="" data-full="" hidden className="flex items-center gap-2 text-small">
        <input type="checkbox" className="size-5" />
        {t("form.remember")}
      </label>
      <TextField field={fieldOf("text")} defaultValue={draft?.typed.text} rows={7} dir="auto">
        <p data-limit="" className="text-caption text-muted">
          {t("form.limit", { max: maxCommentGraphemes })}
        </p>
        <p
          data-counter=""
          data-full=""
          hidden
          className="text-caption text-muted group-data-over-limit/form:font-bold group-data-over-limit/form:text-alert"
        >
          <span className="sr-only">{t("form.counter")}: </span>
          <bdi data-left="" dir="ltr">{`${most} / ${most}`}</bdi>
          <span data-announcement="" aria-live="polite" className="sr-only" />
        </p>
      </TextField>
    </>
  );
}

/** What becomes of it, and the button. */
function Sending({ edition, isShownAtOnce }: { edition: Edition; isShownAtOnce: boolean }) {
  const t = texts(edition, "comments");
  return (
    <>
      <p className="text-small text-muted">
        {t.rich(isShownAtOnce ? "form.policyNoteAtOnce" : "form.policyNote", {
          link: (words) => (
            <a href={policyPath(edition.key)} className="link">
              {words}
            </a>
          ),
        })}
      </p>
      <p className="text-small">
        <a href={commenterPath(edition.key)} rel="nofollow" className="link">
          {t("form.own")}
        </a>
      </p>
      <button
        type="submit"
        className="cursor-pointer self-start border border-accent bg-accent px-6 py-2 font-bold text-on-accent hover:bg-accent-deep aria-disabled:opacity-60"
      >
        {t("form.send")}
      </button>
    </>
  );
}

/** A field that people neither see nor reach; programs that fill every field give themselves away. */
function Trap({ label }: { label: string }) {
  return (
    <div hidden>
      <label htmlFor="comment-website">{label}</label>
      <input id="comment-website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
