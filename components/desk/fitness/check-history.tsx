import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { checkNames, type Severity } from "@/newsroom/fitness/checks";
import type { Language } from "@/newsroom/language/rules";

type Line = {
  id: number;
  createdAt: Date;
  actorName: string | null;
  event: { before: Record<string, Severity>; after: Record<string, Severity> };
};

/** Who set which check to what, the newest first; checks of former days are named no more. */
export function CheckHistory({ lines, language }: { lines: Line[]; language: Language }) {
  const t = texts(language, "fitness");
  const stories = texts(language, "stories");
  return (
    <section aria-labelledby="checks-history" className="max-w-measure">
      <h2 id="checks-history" className="mb-2 text-title font-bold">
        {t("history")}
      </h2>
      {lines.length === 0 ? <p className="text-muted">{t("noHistory")}</p> : null}
      <ol>
        {lines.map(({ id, createdAt, actorName, event: { before, after } }) => (
          <li key={id} className="border-b border-line py-2">
            <Words of={actorName ?? stories("systemName")} className="font-bold" />
            <AfterDot>
              <DeskTime at={createdAt} />
            </AfterDot>
            <ul>
              {checkNames.flatMap((name) => {
                const [from, to] = [before[name], after[name]];
                if (!from || !to) return [];
                const check = t(`checks.${name}.name`);
                const change = { before: t(`severity.${from}`), after: t(`severity.${to}`) };
                return <li key={name}>{t("changed", { check, ...change })}</li>;
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
