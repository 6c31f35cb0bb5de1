import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { PictureUses as Uses } from "@/newsroom/picture/rules";

/** The stories that show a picture: those one may see by name, the others as a number. */
export function PictureUses({ uses, language }: { uses: Uses; language: Language }) {
  const t = texts(language, "pictures");
  const { stories, hiddenCount } = uses;
  return (
    <section aria-labelledby="picture-uses">
      <h2 id="picture-uses" className="mb-2 text-title font-bold">
        {t("uses.heading")}
      </h2>
      <p className="text-muted">{t("uses.count", { count: stories.length + hiddenCount })}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {stories.map(({ id, headline, publicState }) => (
          <li key={id} className="border-t border-line pt-2">
            <a href={deskStoryPath(id)}>
              <Words of={headline || t("uses.untitledStory")} className="wrap-anywhere" />
            </a>{" "}
            <span className="text-caption text-muted">{t(`uses.${publicState}`)}</span>
          </li>
        ))}
      </ul>
      {hiddenCount > 0 && <p className="mt-2 text-muted">{t("uses.hidden", { count: hiddenCount })}</p>}
    </section>
  );
}
