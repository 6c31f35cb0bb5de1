import type { ReactNode } from "react";
import { type ScopeTab, ScopeTabs } from "./scope-tabs";

type Props = {
  title: string;
  tabs: ScopeTab[];
  /** What the tabs are ways of, where that is not the title. */
  tabsLabel?: string;
  action?: ReactNode;
};

/** The head of a list of stories, in one line: its name, what of it one looks at, and what one begins here. */
export function ListHead({ title, tabs, tabsLabel = title, action }: Props) {
  return (
    <header className="page-head -mt-3 mb-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b border-line">
      <div className="flex flex-wrap items-end gap-x-6 text-small">
        <h1 className="py-1.5 text-title font-bold">{title}</h1>
        {tabs.length > 0 ? <ScopeTabs label={tabsLabel} tabs={tabs} isInHead /> : null}
      </div>
      {action}
    </header>
  );
}
