import type { ReactNode } from "react";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { SiteOutlet } from "./outlet";

type Props = {
  outlet: SiteOutlet;
  kind: "missing" | "gone" | "killed" | "emptyFront" | "emptyList";
  /** What is said between what happened and where to go. */
  children?: ReactNode;
};

/** A page that has no story: what happened, and where to go from here. */
export function Notice({ outlet, kind, children }: Props) {
  const t = texts(outlet.edition, "site");
  const Title = kind === "emptyFront" || kind === "emptyList" ? "h2" : "h1";
  return (
    <div className="max-w-measure py-12 md:py-16">
      <Title className="text-headline font-bold">{t(`${kind}.title`)}</Title>
      {children}
      <p className="mt-4 text-standfirst text-muted">{t(`${kind}.advice`)}</p>
      {kind !== "emptyFront" && (
        <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href={outlet.edition.front} className="link font-bold">
              {t("toFront")}
            </a>
          </li>
          {outlet.sections.map((section) => (
            <li key={section.id}>
              <a href={listPath(outlet.edition.key, "section", section.slug)} className="link">
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
