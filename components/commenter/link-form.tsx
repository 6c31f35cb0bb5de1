import type { Said } from "@/components/comment/paths";
import { StatusLine } from "@/components/comment/status-line";
import { texts } from "@/messages/texts";
import { confirmHours } from "@/newsroom/commenter/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { fieldClass, StepButton, StepForm } from "./parts";

/** Asks for a link by mail; what is said then does not tell whether anybody commented by that mail. */
export function LinkForm({ edition, said }: { edition: Edition; said: Said | null }) {
  const t = texts(edition, "commenter");
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold">{t("page.title")}</h1>
      {said && <StatusLine refusal={null}>{t(`said.${said}`, { hours: confirmHours })}</StatusLine>}
      <p>{t("page.intro")}</p>
      <StepForm step="link" edition={edition} className="flex flex-col gap-4">
        <label className="flex flex-col gap-1">
          <span className="font-bold">{t("page.email")}</span>
          <input type="email" name="email" required autoComplete="email" dir="ltr" className={fieldClass} />
        </label>
        <StepButton>{t("page.ask")}</StepButton>
      </StepForm>
    </div>
  );
}
