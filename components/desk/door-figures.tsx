import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DoorFigures } from "@/server/figures";
import { DeskTime } from "./desk-time.client";

const inMegabytes = (bytes: number) => bytes / 1024 / 1024;
const counts = ["kept", "drawn", "purged", "refused", "overloaded"] as const;

/** What a door holds within which limits, what it did, and which kept pages were sent most. */
export function DoorFigureList({ figures, language }: { figures: DoorFigures; language: Language }) {
  const t = texts(language, "desk");
  const since = { name: t("cache.since"), value: <DeskTime at={figures.since} /> };
  const stores = (["pages", "refusals"] as const).map((name) => {
    const { count, bytes, limit } = figures[name];
    const memory = { count, used: inMegabytes(bytes), limit: inMegabytes(limit) };
    return { name: t(`cache.${name}`), value: t("cache.store", memory) };
  });
  const done = counts.map((name) => ({
    name: t(`cache.${name}`),
    value: t("cache.times", { count: figures[name] }),
  }));
  return (
    <>
      <dl className="mb-8 border-t border-line">
        {[since, ...stores, ...done].map(({ name, value }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mb-2 font-bold">{t("cache.mostRead")}</h2>
      {figures.mostRead.length > 0 ? (
        <ol className="border-t border-line">
          {figures.mostRead.map(({ path, hits, bytes }) => (
            <li key={path} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <a href={path} className="min-w-0 break-all">
                <bdi dir="ltr">{decodeURI(path)}</bdi>
              </a>
              <span className="text-muted">{t("cache.page", { count: hits, size: bytes / 1024 })}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t("cache.none")}</p>
      )}
    </>
  );
}
