import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Named } from "@/newsroom/published-article/rules";

/** A section's name over its stories, under a rule, and the way to all of them. */
export function SectionHead({ section, edition }: { section: Named; edition: Edition }) {
  return (
    <h2 id={`section-${section.slug}`} className="border-t-2 border-ink pt-2 text-third font-bold">
      <a href={listPath(edition.key, "section", section.slug)} className="link-quiet">
        {section.name}
      </a>
    </h2>
  );
}
