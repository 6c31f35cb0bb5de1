"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { countLimit } from "@/newsroom/paging";
import { useCounts } from "./counts.client";

type NavigationLink = { href: string; label: string; name: string };
export type NavigationGroup = { label: string; links: NavigationLink[] };

/** A strip to scroll on phones, a column beside the work on wide screens. */
export function Navigation({ label, groups }: { label: string; groups: NavigationGroup[] }) {
  const current = currentHref(usePathname(), groups);
  const { waiting } = useCounts();
  const isCounted = (name: string): name is keyof typeof waiting => Object.hasOwn(waiting, name);
  return (
    <nav
      aria-label={label}
      className="strip flex border-b border-line bg-sheet px-2 lg:w-52 lg:shrink-0 lg:flex-col lg:gap-6 lg:overflow-visible lg:whitespace-normal lg:border-e lg:border-b-0 lg:px-0 lg:py-6 print:hidden"
    >
      {groups.map((group) => (
        <div key={group.label}>
          <p className="hidden px-5 pb-1 text-caption text-muted lg:block">{group.label}</p>
          <ul className="flex lg:flex-col">
            {group.links.map(({ href, label, name }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={href === current ? "page" : undefined}
                  className="max-lg:in-sight block border-b-4 border-transparent px-3 py-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent lg:border-s-4 lg:border-b-0 lg:px-4 lg:py-1.5 lg:aria-[current]:bg-accent/10"
                >
                  {label}
                  {isCounted(name) && <Waiting count={waiting[name]} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** How much waits in a part: nothing is said where nothing does, and its room is kept, so that nothing moves when it comes. */
function Waiting({ count }: { count: number }) {
  const t = useTranslations("desk");
  return (
    <span
      className={`ms-2 inline-block min-w-7 rounded-full border border-current px-1 text-center text-caption font-normal tabular-nums ${count === 0 ? "invisible" : ""}`}
    >
      {count === 0
        ? null
        : count > countLimit
          ? t("countMore", { count: countLimit })
          : t("waits", { count })}
    </span>
  );
}

/** Where stories live besides /desk itself: on their pages, on the board, and where one is planned. */
const ofStories = ["/desk/stories", "/desk/board", "/desk/plan"];

/** The longest link that the address lies below. */
function currentHref(pathname: string, groups: NavigationGroup[]): string | undefined {
  if (pathname === "/desk" || ofStories.some((path) => `${pathname}/`.startsWith(`${path}/`))) return "/desk";
  return groups
    .flatMap((group) => group.links.map(({ href }) => href))
    .filter((href) => href !== "/desk" && `${pathname}/`.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
