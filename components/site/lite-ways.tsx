import { texts } from "@/messages/texts";
import { litePath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";

type Props = { edition: Edition; path: string };

const strip = "mx-auto flex max-w-page flex-wrap items-baseline gap-x-3 px-4 py-2 text-small md:px-6";

/**
 * What stands above a page of its other form. The lite form is made of the full one (server/lite-html.ts): without what is
 * marked `data-full`, with what is marked `data-lite`. The offer is shown to who saves data.
 */
export function LiteStrip({ edition, path }: Props) {
  const t = texts(edition, "site");
  return (
    <>
      <aside data-full="" data-offer="" hidden aria-label={t("lite.read")} className="bg-wash print:hidden">
        <p className={strip}>
          {t("lite.offer")}{" "}
          <a href={litePath(edition.key, path)} className="link font-bold">
            {t("lite.read")}
          </a>
        </p>
      </aside>
      <aside data-lite="" hidden aria-label={t("lite.title")} className="bg-wash print:hidden">
        <p className={strip}>
          {t("lite.here")}{" "}
          <a data-lite="" href={path} className="link font-bold">
            {t("lite.full")}
          </a>
        </p>
      </aside>
    </>
  );
}

/** The way from either form to the other, at the end of a page. */
export function LiteWay({ edition, path }: Props) {
  const t = texts(edition, "site");
  const look = "block py-1 text-small hover:text-accent hover:underline";
  return (
    <>
      <a data-full="" href={litePath(edition.key, path)} className={look}>
        {t("lite.title")}
      </a>
      <a data-lite="" hidden href={path} className={look}>
        {t("lite.full")}
      </a>
    </>
  );
}
