import { commenterPath } from "@/components/comment/paths";
import { texts } from "@/messages/texts";
import { commenterDays } from "@/newsroom/commenter/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { StepButton, StepForm } from "./parts";

type Props = { edition: Edition; token: string; owner: { email: string; name: string } | null };

/** The button that uses a letter's link up, or what to do where it is over. */
export function OpenLink({ edition, token, owner }: Props) {
  const t = texts(edition, "commenter");
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold">{t("page.title")}</h1>
      {owner ? (
        <>
          <p>
            {t.rich("open.intro", {
              name: () => <bdi>{owner.name}</bdi>,
              email: () => <bdi dir="ltr">{owner.email}</bdi>,
            })}
          </p>
          <p className="text-small text-muted">{t("open.note", { days: commenterDays })}</p>
          <StepForm step="open" edition={edition}>
            <input type="hidden" name="token" value={token} />
            <StepButton>{t("open.confirm")}</StepButton>
          </StepForm>
        </>
      ) : (
        <>
          <p role="alert" className="border-s-4 border-alert ps-4 font-bold">
            {t("open.over")}
          </p>
          <p>
            <a href={commenterPath(edition.key)} rel="nofollow" className="link font-bold">
              {t("open.again")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
