import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DoorFigureList } from "@/components/desk/door-figures";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { doorFigures } from "@/server/figures";

export const generateMetadata = titled((language) => texts(language, "desk")("cache.title"));

/** What the node that answers keeps for readers, and what it has done since its start. */
export default async function CachePage() {
  const { language } = await requireRight("job:manage");
  const figures = doorFigures();
  const t = texts(language, "desk");
  return (
    <>
      <PageHead title={t("cache.title")} />
      {figures ? (
        <>
          <p className="mb-6 max-w-measure text-muted">{t("cache.intro")}</p>
          <DoorFigureList figures={figures} language={language} />
        </>
      ) : (
        <EmptyState title={t("cache.title")} text={t("cache.none")} />
      )}
    </>
  );
}
