import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { TakenVerb } from "@/newsroom/article/steps";
import type { Language } from "@/newsroom/language/rules";
import { WebAddress } from "./web-address";

/** `update`: readers had an earlier version already. */
export type StepTaken = TakenVerb | "takeBack" | "update";

type Props = {
  step: StepTaken | null;
  /** Where readers find the story, or find that it was withdrawn or killed; null where it has no page. */
  address: string | null;
  language: Language;
};

/** What the step just taken has done, said aloud; and where readers see it. */
export function StepDone({ step, address, language }: Props) {
  const t = texts(language, "stories");
  return (
    <div role="status" className="mb-6 empty:hidden">
      {step ? (
        <Notice tone="ok">
          {t(`done.${step}`)}{" "}
          {address && ["publish", "update", "republish", "withdraw", "kill"].includes(step) ? (
            <WebAddress address={address} isLink />
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
