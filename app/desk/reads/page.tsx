import { editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { editionName } from "@/components/desk/edition-name";
import { PageHead } from "@/components/desk/page-head";
import { ReadFigures } from "@/components/desk/read/read-figures";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { getReadFigures } from "@/newsroom/read/figures";
import { nearestEdition } from "../editions";

export const generateMetadata = titled((language) => texts(language, "reads")("title"));

/** How an edition is read today, beside the day before. */
export default async function ReadsPage({ searchParams }: PageProps<"/desk/reads">) {
  const user = await requireRight("read:see");
  const { language } = user;
  const [{ edition: asked }, editions, own] = await Promise.all([
    searchParams,
    editionsInUse(),
    nearestEdition(language),
  ]);
  const edition = editions.find(({ key }) => key === asked) ?? editions.find(({ key }) => key === own);
  const figures = edition && (await getReadFigures(user, edition));
  const t = texts(language, "reads");
  return (
    <>
      <PageHead title={t("title")} note={t("intro")} />
      {editions.length > 1 ? (
        <ScopeTabs
          label={t("editions")}
          tabs={editions.map((each) => ({
            href: `/desk/reads?edition=${each.key}`,
            label: editionName(each, language),
            isCurrent: each.key === edition?.key,
          }))}
        />
      ) : null}
      {edition && figures && figures.today + figures.yesterday > 0 ? (
        <ReadFigures figures={figures} edition={edition} language={language} />
      ) : (
        <EmptyState title={t("empty.title")} text={t("empty.text")} />
      )}
    </>
  );
}
