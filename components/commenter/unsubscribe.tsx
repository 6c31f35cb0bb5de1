import { commenterPath } from "@/components/comment/paths";
import { texts } from "@/messages/texts";
import type { LetterKind } from "@/newsroom/commenter/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { StepButton } from "./parts";

type Props = { edition: Edition; token: string; kind: LetterKind; isDone: boolean };

/** Ends letters of a kind by one button; then says so. */
export function Unsubscribe({ edition, token, kind, isDone }: Props) {
  const t = texts(edition, "commenter");
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold">{t("unsubscribe.title")}</h1>
      {isDone ? (
        <p role="status" className="border-s-4 border-accent ps-4">
          {t(`unsubscribe.done.${kind}`)}
        </p>
      ) : (
        <form method="post" action={`/api/unsubscribe/${token}/${kind}`} className="flex flex-col gap-4">
          <input type="hidden" name="edition" value={edition.key} />
          <p>{t(`unsubscribe.ask.${kind}`)}</p>
          <StepButton>{t("unsubscribe.confirm")}</StepButton>
        </form>
      )}
      <p>
        <a href={commenterPath(edition.key)} rel="nofollow" className="link font-bold">
          {t("page.title")}
        </a>
      </p>
    </div>
  );
}
