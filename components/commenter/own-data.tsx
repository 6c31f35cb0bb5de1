import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { StepButton, StepForm } from "./parts";

type Props = { edition: Edition; choices: { wantsAnswers: boolean; wantsDecisions: boolean } };

/** Of what one is written to, what is kept, and how to end it. */
export function OwnData({ edition, choices }: Props) {
  const t = texts(edition, "commenter");
  return (
    <>
      <section aria-labelledby="own-letters">
        <h2 id="own-letters" className="border-t-2 border-ink pt-2 text-third font-bold">
          {t("letters.title")}
        </h2>
        <StepForm step="letters" edition={edition} className="mt-4 flex flex-col gap-3">
          {(["wantsAnswers", "wantsDecisions"] as const).map((name) => (
            <label key={name} className="flex min-h-9 items-center gap-2">
              <input type="checkbox" name={name} defaultChecked={choices[name]} className="size-5" />
              {t(`letters.${name}`)}
            </label>
          ))}
          <StepButton>{t("letters.save")}</StepButton>
        </StepForm>
      </section>
      <section aria-labelledby="own-data" className="flex flex-col gap-3">
        <h2 id="own-data" className="border-t-2 border-ink pt-2 text-third font-bold">
          {t("data.title")}
        </h2>
        <p>
          <a href="/api/commenters/data" rel="nofollow" className="link font-bold">
            {t("data.download")}
          </a>
        </p>
        <details>
          <summary className="link cursor-pointer">{t("erase.label")}</summary>
          <StepForm step="erase" edition={edition} className="mt-2 flex flex-col gap-3">
            <p>{t("erase.note")}</p>
            <label className="flex min-h-9 items-center gap-2">
              <input type="checkbox" name="isSure" required className="size-5" />
              {t("erase.sure")}
            </label>
            <StepButton>{t("erase.confirm")}</StepButton>
          </StepForm>
        </details>
      </section>
    </>
  );
}
