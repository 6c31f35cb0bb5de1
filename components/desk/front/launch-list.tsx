import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { FrontDifference } from "@/newsroom/front/comparison";
import type { FrontLaunched } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { frontPath } from "./paths";

type Props = {
  frontId: string;
  launches: FrontLaunched[];
  /** The moment held against the draft, as its field has it; empty for now. */
  at: string;
  differences: FrontDifference[];
  stories: Map<string, { headline: string }>;
  language: Language;
};

/** What readers were given, newest first, and how the draft differs from what they had at a time. */
export function LaunchList({ frontId, launches, at, differences, stories, language }: Props) {
  const t = texts(language, "fronts");
  const headlines = (ids: string[]) =>
    ids.map((id) => (
      <li key={id}>
        <Words of={stories.get(id)?.headline ?? id} />
      </li>
    ));
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <ol className="divide-y divide-line border-y border-line">
        {launches.map(({ id, number, at: launchedAt, launchedByName, isUndo }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
            <span>
              {isUndo ? `${t("wasUndo")} ` : ""}
              {number === null ? t("theNewest") : t("revision", { number })}
            </span>
            <span className="text-caption text-muted">
              <Words of={launchedByName ?? t("byClock")} />
              <AfterDot>
                <DeskTime at={launchedAt} />
              </AfterDot>
            </span>
          </li>
        ))}
        {launches.length === 0 ? <li className="py-2 text-muted">{t("neverLaunched")}</li> : null}
      </ol>
      <section aria-labelledby="difference">
        <h2 id="difference" className="mb-3 text-title font-bold">
          {t("difference")}
        </h2>
        <form
          method="get"
          action={`${frontPath(frontId)}/launches`}
          className="mb-4 flex flex-wrap items-end gap-2"
        >
          <label className="flex flex-col gap-1">
            {t("liveAt")}
            <input type="datetime-local" name="at" defaultValue={at} className={inputClass} />
          </label>
          <Button type="submit">{t("compare")}</Button>
        </form>
        {differences.length === 0 ? <p className="text-muted">{t("same")}</p> : null}
        <ul className="flex flex-col gap-4">
          {differences.map(({ container, kind, storiesIn, storiesOut }) => (
            <li key={container.id}>
              <p className="font-bold">
                {t(`kind.${kind}`)} <Words of={container.title || t(`layout.${container.layout}`)} />
              </p>
              {storiesIn.length > 0 ? (
                <>
                  <p className="text-caption text-muted">{t("storiesIn")}</p>
                  <ul className="list-disc ps-5">{headlines(storiesIn)}</ul>
                </>
              ) : null}
              {storiesOut.length > 0 ? (
                <>
                  <p className="text-caption text-muted">{t("storiesOut")}</p>
                  <ul className="list-disc ps-5">{headlines(storiesOut)}</ul>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
