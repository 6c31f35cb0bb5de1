import { AfterDot } from "@/components/ui/after-dot";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
import { ComposeForm } from "./board.client";
import { TrayItem } from "./card-item.client";
import { ChangeButton } from "./change-button";
import { frontPath } from "./paths";

type Props = {
  frontId: string;
  /** The container that is chosen, which takes what is added. */
  target: { id: string; name: string };
  search: string;
  stories: { id: string; headline: string }[];
  /** Ids that stand on the front. */
  shown: ReadonlySet<string>;
  /** Reads of the last hour, by story. */
  reads: ReadonlyMap<string, number>;
  language: Language;
};

/** Published stories to take from: the newest, or what a search finds. */
export function Tray({ frontId, target, search, stories, shown, reads, language }: Props) {
  const t = texts(language, "fronts");
  return (
    <section aria-labelledby="tray" className="border border-line bg-sheet p-4">
      <h2 id="tray" className="text-title font-bold">
        {t("tray")}
      </h2>
      <form method="get" action={frontPath(frontId)} className="my-3 flex gap-2">
        <input type="hidden" name="container" value={target.id} />
        <input
          type="search"
          name="q"
          defaultValue={search}
          maxLength={longestSearch}
          aria-label={t("searchStories")}
          placeholder={t("searchStories")}
          dir="auto"
          className={inputClass}
        />
        <Button type="submit">{t("search")}</Button>
      </form>
      <p className="mb-2 text-caption text-muted">
        {t("addsTo")} <Words of={target.name} className="font-bold" />
      </p>
      <ComposeForm label={t("tray")}>
        <ul className="divide-y divide-line">
          {stories.map(({ id, headline }) => (
            <TrayItem
              key={id}
              card={{ kind: "card", container: null, storyId: id, index: -1, isPinned: false }}
              name={headline}
              dragLabel={t("dragNamed", { subject: headline })}
            >
              <span className="min-w-40 flex-1">
                <Words of={headline} />
                <span className="block text-caption text-muted">
                  {texts(language, "reads")("lastHour", { count: reads.get(id) ?? 0 })}
                  {shown.has(id) ? <AfterDot>{t("onFront")}</AfterDot> : null}
                </span>
              </span>
              <ChangeButton
                within="tray"
                change={{ kind: "addCard", container: target.id, storyId: id, at: 0 }}
                label={t("addNamed", { subject: headline })}
              >
                {t("add")}
              </ChangeButton>
            </TrayItem>
          ))}
        </ul>
      </ComposeForm>
      {stories.length === 0 ? <p className="text-muted">{t("nothingFound")}</p> : null}
    </section>
  );
}
