import { cacheLife, cacheTag } from "next/cache";
import { texts } from "@/messages/texts";
import { isEditionKey } from "@/newsroom/edition/rules";

export const ensureStatic = "navigation";
export function generateStaticParams() {
  return [{ edition: "ar" }];
}

/** What every address without a page is answered with; the door fetches it once per edition. */
export default async function MissingPage({ params }: PageProps<"/[edition]/missing">) {
  "use cache";
  cacheLife("max");
  cacheTag("site", "outlet");
  const { edition } = await params;
  const t = texts(isEditionKey(edition) ? edition : "ar", "door");
  return (
    <main>
      <meta name="warraq:status" content="404" />
      <meta name="robots" content="noindex" />
      <h1>{t("404.title")}</h1>
      <p>{t("404.advice")}</p>
    </main>
  );
}
