import type { ReactNode } from "react";
import { type ScopeTab, ScopeTabs } from "./scope-tabs";

type Props = {
  title: string;
  tabs: ScopeTab[];
  /** What the tabs are ways of, where that is not the title. */
  tabsLabel?: string;
  action?: ReactNode;
};

/**
 * The head of a list of stories, in one line: its name, what of it one looks at, and what one begins here. On phones each of
 * the two halves keeps to one line, which scrolls.
 */
export function ListHead({ title, tabs, tabsLabel = title, action }: Props) {
  return (
    <header className="page-head -mt-3 mb-2 flex flex-wrap items-end justify-between gap-x-2 gap-y-1 border-b border-line sm:gap-x-6">
      <div className="flex max-w-full min-w-0 items-end gap-x-3 text-small sm:flex-wrap sm:gap-x-6">
        <h1 className="shrink-0 py-1.5 text-title font-bold">{title}</h1>
        {tabs.length > 0 ? <ScopeTabs label={tabsLabel} tabs={tabs} isInHead /> : null}
      </div>
      {action}
    </header>
  );
}
