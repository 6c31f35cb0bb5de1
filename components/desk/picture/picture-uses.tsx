import type { ReactNode } from "react";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { PictureUses as Uses } from "@/newsroom/picture/rules";

type Props = {
  uses: Uses;
  language: Language;
  /** Whether the fronts may be opened. */
  mayCompose: boolean;
};

/** What shows a picture: stories, those one may see by name and the others as a number, fronts, and portraits. */
export function PictureUses({ uses, language, mayCompose }: Props) {
  const t = texts(language, "pictures");
  const { stories, hiddenCount, fronts, portraits, sections } = uses;
  return (
    <section aria-labelledby="picture-uses">
      <h2 id="picture-uses" className="mb-2 text-title font-bold">
        {t("uses.heading")}
      </h2>
      <p className="text-muted">{t("uses.count", { count: stories.length + hiddenCount })}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {stories.map(({ id, headline, publicState }) => (
          <Use key={id}>
            <a href={deskStoryPath(id)}>
              <Words of={headline || t("uses.untitledStory")} className="wrap-anywhere" />
            </a>{" "}
            <span className="text-caption text-muted">{t(`uses.${publicState}`)}</span>
          </Use>
        ))}
        {fronts.map(({ id, name }) => {
          const called = name === null ? t("uses.front") : t("uses.frontOf", { name });
          return <Use key={id}>{mayCompose ? <a href={`/desk/fronts/${id}`}>{called}</a> : called}</Use>;
        })}
        {sections.map(({ id, name }) => (
          <Use key={id}>{t("uses.section", { name })}</Use>
        ))}
        {portraits.map(({ id, name }) => (
          <Use key={id}>{t("uses.portrait", { name })}</Use>
        ))}
      </ul>
      {hiddenCount > 0 && <p className="mt-2 text-muted">{t("uses.hidden", { count: hiddenCount })}</p>}
    </section>
  );
}

function Use({ children }: { children: ReactNode }) {
  return <li className="border-t border-line pt-2">{children}</li>;
}
