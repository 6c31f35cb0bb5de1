import { type ScopeTab, ScopeTabs } from "@/components/desk/story/scope-tabs";
import type { Chosen } from "@/components/desk/story/story-filter";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** The views of the stories, each at an address of its own. */
const views = { list: "/desk", board: "/desk/board", calendar: "/desk/calendar" } as const;

type Props = {
  current: keyof typeof views;
  chosen: Chosen;
  language: Language;
};

/** The ways from one view of the stories to another, which keep what they are filtered by. */
export function viewTabs({ current, chosen, language }: Props): ScopeTab[] {
  const t = texts(language, "plan");
  const kept = Object.entries(chosen).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  const names = Object.keys(views) as (keyof typeof views)[];
  return names.map((name) => ({
    href: views[name] + query,
    label: t(`views.${name}`),
    isCurrent: name === current,
  }));
}

/** These ways beside a list's filters. */
export function ViewSwitch(props: Props) {
  const label = texts(props.language, "plan")("views.label");
  return (
    <div className="print:hidden">
      <ScopeTabs label={label} isInHead tabs={viewTabs(props)} />
    </div>
  );
}
