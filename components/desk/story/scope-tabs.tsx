import type { ReactNode } from "react";

export type ScopeTab = { href: string; label: string; count?: ReactNode; isCurrent: boolean };

type Props = {
  label: string;
  tabs: ScopeTab[];
  /** Whether they stand in the line of the page's name, above a line that is drawn there. */
  isInHead?: boolean;
};

/** Ways of looking at the same thing, each with how much there is where that can be counted. */
export function ScopeTabs({ label, tabs, isInHead = false }: Props) {
  return (
    <nav
      aria-label={label}
      className={`flex gap-y-1 max-sm:strip sm:flex-wrap ${isInHead ? "min-w-0 gap-x-3 sm:gap-x-4 lg:gap-x-5" : "mb-4 gap-x-6 border-b border-line"}`}
    >
      {tabs.map(({ href, label: name, count, isCurrent }) => (
        <a
          key={href}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="max-sm:in-sight border-b-2 sm:-mb-px border-transparent py-2 text-ink no-underline aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
        >
          {name} {count ? <span className="text-caption text-muted">{count}</span> : null}
        </a>
      ))}
    </nav>
  );
}
