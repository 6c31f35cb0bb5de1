import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import type { Chosen } from "@/components/desk/story/story-filter";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** The views of the stories, each at an address of its own. */
const views = { list: "/desk", board: "/desk/board", calendar: "/desk/calendar" } as const;

type Props = {
  current: keyof typeof views;
  chosen: Chosen;
  /** Whether it stands in a line with other things. */
  isInLine?: boolean;
  language: Language;
};

/** Leads from one view of the stories to another and keeps what they are filtered by. */
export function ViewSwitch({ current, chosen, isInLine = false, language }: Props) {
  const t = texts(language, "plan");
  const kept = Object.entries(chosen).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  const names = Object.keys(views) as (keyof typeof views)[];
  return (
    <div className="print:hidden">
      <ScopeTabs
        label={t("views.label")}
        isInHead={isInLine}
        tabs={names.map((name) => ({
          href: views[name] + query,
          label: t(`views.${name}`),
          isCurrent: name === current,
        }))}
      />
    </div>
  );
}
