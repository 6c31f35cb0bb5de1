export type ScopeTab = { href: string; label: string; count: string; isCurrent: boolean };

/** Whose stories a list shows, each with how many there are. */
export function ScopeTabs({ label, tabs }: { label: string; tabs: ScopeTab[] }) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
      {tabs.map(({ href, label: name, count, isCurrent }) => (
        <a
          key={href}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent py-2 text-ink no-underline aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
        >
          {name} <span className="text-sm text-muted">{count}</span>
        </a>
      ))}
    </nav>
  );
}
