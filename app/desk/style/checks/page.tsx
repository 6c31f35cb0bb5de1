import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { CheckForm } from "@/components/desk/fitness/check-form";
import { CheckHistory } from "@/components/desk/fitness/check-history";
import { FixedChecks } from "@/components/desk/fitness/fixed-checks";
import { PageHead } from "@/components/desk/page-head";
import { EditionWays } from "@/components/desk/style/edition-ways";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { getStrictness, listStrictnessHistory } from "@/newsroom/fitness/queries";
import { setStrictnessAction } from "../actions";

export const generateMetadata = titled((language) => texts(language, "fitness")("title"));

/** What is checked before readers get a story, and what each check does, in each edition. */
export default async function ChecksPage({ searchParams }: PageProps<"/desk/style/checks">) {
  const user = await requireRight("style:manage");
  const { language } = user;
  const query = await searchParams;
  const inUse = await editionsInUse();
  const edition = inUse.find(({ key }) => key === query.edition) ?? inUse[0];
  const t = texts(language, "fitness");
  const style = texts(language, "style");
  if (!edition) return <EmptyState title={style("list.empty.title")} text={style("list.empty.text")} />;
  const [strictness, lines, clock] = await Promise.all([
    getStrictness(user, edition.key),
    listStrictnessHistory(user, edition.key),
    clockFor(language),
  ]);
  return (
    <>
      <PageHead
        title={t("title")}
        note={t("note")}
        action={<ButtonLink href={`/desk/style?edition=${edition.key}`}>{t("toStyle")}</ButtonLink>}
      />
      <EditionWays path="/desk/style/checks" editions={inUse} current={edition.key} language={language} />
      <div className="flex flex-col gap-10">
        <CheckForm
          key={edition.key}
          edition={edition.key}
          strictness={strictness}
          action={setStrictnessAction}
          language={language}
        />
        <FixedChecks language={language} />
        <TextsProvider clock={clock} messages={{ desk: messages[language].desk }}>
          <CheckHistory lines={lines} language={language} />
        </TextsProvider>
      </div>
    </>
  );
}
