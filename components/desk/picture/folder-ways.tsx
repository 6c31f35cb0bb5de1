import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

const ways = [
  { by: "picture", path: "/desk/pictures" },
  { by: "story", path: "/desk/pictures?folders=story" },
  { by: "topic", path: "/desk/pictures?folders=topic" },
] as const;

/** How the library lies before one: picture by picture, by stories or by topics. */
export function FolderWays({
  current,
  language,
}: {
  current: "picture" | "story" | "topic";
  language: Language;
}) {
  const t = texts(language, "pictures");
  return (
    <nav aria-label={t("folders.label")} className="mt-4 flex flex-wrap gap-4">
      {ways.map(({ by, path }) => (
        <a
          key={by}
          href={path}
          aria-current={by === current ? "page" : undefined}
          className="inline-flex min-h-10 items-center aria-[current]:font-bold"
        >
          {t(`folders.${by}`)}
        </a>
      ))}
    </nav>
  );
}
