import { DeskTime } from "@/components/desk/desk-time.client";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { isAwaited } from "@/newsroom/article/countdown";
import type { DeskArticle } from "@/newsroom/article/rules";
import { isoInZone } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { MomentForm } from "./moment-form";

type Props = {
  story: Pick<DeskArticle, "row" | "promise">;
  /** Null for who may not. */
  action: FormAction<void> | null;
  clock: Clock;
};

/** When a story is to go live by itself, and the way to another hour. What goes out within seconds is taken back instead. */
export function PromisePanel({ story: { row, promise }, action, clock }: Props) {
  const t = texts(clock.language, "stories");
  if (!promise || isAwaited(promise.seconds)) return null;
  const { goLiveAt } = promise;
  return (
    <section aria-labelledby="promise" className="flex flex-col gap-3">
      <h2 id="promise" className="text-title font-bold">
        {t("time.at")}
      </h2>
      <p>
        <DeskTime at={goLiveAt} />
      </p>
      {action ? (
        <MomentForm
          articleId={row.id}
          action={action}
          label={t("promise.move")}
          moment={{
            name: "at",
            label: t("time.at"),
            value: isoInZone(goLiveAt, clock.timeZone).slice(0, 16),
          }}
          language={clock.language}
        />
      ) : null}
    </section>
  );
}
