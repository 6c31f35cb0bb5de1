import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { isolated } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { ScopeTabs } from "./scope-tabs";

/** What is compared: a revision by its number, and the working copy where there is none. */
export type Ends = { from: number | null; to: number | null };

type Props = {
  path: string;
  chosen: Ends;
  /** What was last seen, and what readers have, as far as there is either. */
  offered: Record<"look" | "readers", number | null>;
  /** Those that can be chosen among all. */
  revisions: ListedRevision[];
  language: Language;
};

/** Which two versions are compared: since one's own last look, since what readers have, or any two. */
export function ComparedChoice({ path, chosen, offered, revisions, language }: Props) {
  const t = texts(language, "stories");
  const ways = (["look", "readers"] as const).filter((way) => offered[way] !== null);
  const nameOf = ({ number, name, reason }: ListedRevision) =>
    `${t("revision", { number })} · ${name === null ? t(`reason.${reason}`) : isolated(name)}`;
  return (
    <>
      {ways.length > 0 ? (
        <ScopeTabs
          label={t("compare.title")}
          tabs={ways.map((way) => ({
            href: `${path}?from=${offered[way]}`,
            label: t(`compare.since.${way}`),
            isCurrent: chosen.to === null && chosen.from === offered[way],
          }))}
        />
      ) : null}
      <form action={path} className="mb-4 flex flex-wrap items-end gap-3">
        {(["from", "to"] as const).map((end) => (
          <label key={end} className="flex min-w-0 flex-col gap-1">
            <span className="text-caption text-muted">{t(`compare.${end}`)}</span>
            <select name={end} defaultValue={chosen[end] ?? ""} className={inputClass}>
              {end === "to" ? <option value="">{t("compare.now")}</option> : null}
              {revisions.map((revision) => (
                <option key={revision.id} value={revision.number}>
                  {nameOf(revision)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit">{t("compare.do")}</Button>
      </form>
    </>
  );
}
