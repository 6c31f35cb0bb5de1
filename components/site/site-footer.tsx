import { texts } from "@/messages/texts";
import {
  correctionsPath,
  feedPath,
  policyPath,
  standingPagePath,
  topicsPath,
} from "@/newsroom/address/rules";
import type { PageKind } from "@/newsroom/page/rules";
import { LiteWay } from "./lite-ways";
import { LookChoice } from "./look-choice";
import type { SiteOutlet } from "./outlet";

/** A newsroom need not have written down its principles; what the law asks for is linked in any case. */
const inFooter = ({ pages }: SiteOutlet): PageKind[] => [
  "about",
  ...(pages.includes("principles") ? (["principles"] as const) : []),
  "privacy",
];

/** The outlet's name and its standing pages, at the end of every page. */
export function SiteFooter({ outlet, path }: { outlet: SiteOutlet; path: string }) {
  const t = texts(outlet.edition, "site");
  const { key, front } = outlet.edition;
  const links = [
    { href: front, name: t("toFront") },
    { href: topicsPath(key), name: t("topics") },
    ...inFooter(outlet).map((kind) => ({
      href: standingPagePath(key, kind),
      name: t(kind),
    })),
    { href: policyPath(key), name: t("policy") },
    { href: correctionsPath(key), name: texts(outlet.edition, "corrections")("title") },
    { href: feedPath(key), name: t("feed") },
  ];
  return (
    <footer className="mt-16 border-t border-line bg-wash print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline justify-between gap-x-12 gap-y-4 px-4 py-8 md:px-6">
        <div>
          <p className="text-title font-bold text-accent">{outlet.name}</p>
          <p className="text-small text-muted">{outlet.tagline}</p>
        </div>
        <LookChoice edition={outlet.edition} />
        <nav aria-label={t("pages")}>
          <ul className="flex flex-wrap gap-x-6">
            {links.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="block py-1 text-small hover:text-accent hover:underline">
                  {name}
                </a>
              </li>
            ))}
            <li>
              <LiteWay edition={outlet.edition} path={path} />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
