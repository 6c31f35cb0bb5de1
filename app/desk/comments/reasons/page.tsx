import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { queueAddress } from "@/components/desk/comment/paths";
import { AddReason, ReasonRow } from "@/components/desk/comment/reason-row";
import { editionName } from "@/components/desk/edition-name";
import { PageHead } from "@/components/desk/page-head";
import { Sheet } from "@/components/ui/sheet";
import { texts } from "@/messages/texts";
import { listParagraphs } from "@/newsroom/comment-policy/queries";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { mostReasons } from "@/newsroom/comment-reason/rules";
import {
  addReasonAction,
  bringBackReasonAction,
  changeReasonAction,
  moveReasonAction,
  retireReasonAction,
} from "./actions";

export const generateMetadata = titled((language) => texts(language, "comments")("reasons.title"));

const actions = {
  change: changeReasonAction,
  move: moveReasonAction,
  retire: retireReasonAction,
  bringBack: bringBackReasonAction,
};

/** For what comments are rejected, edition by edition, each with its digit and what the reader is told. */
export default async function ReasonsPage() {
  const user = await requireRight("comment:moderate");
  const { language } = user;
  const reasons = await listReasons(user);
  const [paragraphs, editions] = await Promise.all([listParagraphs(user), readAllEditions()]);
  const t = texts(language, "comments");
  return (
    <>
      <PageHead
        title={t("reasons.title")}
        note={t("reasons.note")}
        action={
          <a href={queueAddress({})} className="text-small">
            {t("queue.title")}
          </a>
        }
      />
      <div className="flex flex-col gap-6">
        {editions.map((edition) => {
          const own = reasons.filter((reason) => reason.edition === edition.key);
          const active = own.filter(({ isActive }) => isActive);
          return (
            <Sheet key={edition.key} title={editionName(edition, language)}>
              <ol className="divide-y divide-line border-y border-line">
                {own.map((reason, at) => (
                  <ReasonRow
                    key={reason.id}
                    reason={reason}
                    paragraphs={paragraphs[edition.key] ?? []}
                    isFirst={at === 0}
                    isLast={at === active.length - 1}
                    actions={actions}
                    language={language}
                  />
                ))}
              </ol>
              {active.length < mostReasons ? (
                <AddReason
                  edition={edition.key}
                  paragraphs={paragraphs[edition.key] ?? []}
                  action={addReasonAction}
                  language={language}
                />
              ) : null}
            </Sheet>
          );
        })}
      </div>
    </>
  );
}
