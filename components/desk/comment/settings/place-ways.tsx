import { editionName } from "@/components/desk/edition-name";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { RuleScope } from "@/newsroom/comment/settings/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { settingsPath } from "./paths";

type Way = { scope: RuleScope; id: string; name: string };
type Props = {
  editions: Edition[];
  narrow: Way[];
  current: { scope: RuleScope; id: string };
  /** Mail of somebody who was looked for and not found. */
  unknownMail: string;
  language: Language;
};

/** The ways to what is said of comments elsewhere: editions, what has settings of its own, and a reader by her mail. */
export function PlaceWays({ editions, narrow, current, unknownMail, language }: Props) {
  const t = texts(language, "commentSettings");
  const ways: Way[] = [
    { scope: "site", id: "", name: t("site") },
    ...editions.map((edition): Way => {
      return { scope: "edition", id: edition.key, name: editionName(edition, language) };
    }),
  ];
  const isCurrent = ({ scope, id }: Way) => scope === current.scope && id === current.id;
  const link = (way: Way, words: string) => (
    <a
      key={`${way.scope} ${way.id}`}
      href={settingsPath(way.scope, way.id)}
      aria-current={isCurrent(way) ? "page" : undefined}
      className="inline-flex min-h-10 items-center wrap-anywhere aria-[current]:font-bold"
    >
      <Sentence text={words} />
    </a>
  );
  return (
    <div className="mb-6 flex flex-col gap-3">
      <nav aria-label={t("ways")} className="flex flex-wrap gap-x-4">
        {ways.map((way) => link(way, way.name))}
      </nav>
      {narrow.length > 0 ? (
        <nav aria-label={t("narrow")} className="flex flex-wrap gap-x-4 text-small">
          {narrow.map((way) => link(way, t(`place.${way.scope}`, { name: way.name })))}
        </nav>
      ) : null}
      {unknownMail ? <Notice tone="alert">{t("find.none")}</Notice> : null}
      <form action="/desk/comments/settings" className="flex flex-wrap items-end gap-3">
        <TextField
          name="mail"
          type="email"
          label={t("find.mail")}
          hint={t("find.note")}
          defaultValue={unknownMail}
        />
        <Button type="submit">{t("find.submit")}</Button>
      </form>
    </div>
  );
}
