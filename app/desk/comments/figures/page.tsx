import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { monthName } from "@/components/comment-policy/month-words";
import { MonthCounts } from "@/components/desk/comment/figures/month-counts";
import { figuresDeskPath } from "@/components/desk/comment/figures/paths";
import { TallyTable } from "@/components/desk/comment/figures/tally-table";
import { queuePath } from "@/components/desk/comment/paths";
import { editionName } from "@/components/desk/edition-name";
import { PageHead } from "@/components/desk/page-head";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { texts } from "@/messages/texts";
import { figuresPath } from "@/newsroom/address/rules";
import { getMonthOnDesk } from "@/newsroom/comment-figures/queries";
import { FiguresWanted, monthAfter } from "@/newsroom/comment-figures/rules";
import { deskClock } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";

export const generateMetadata = titled((language) => texts(language, "policy")("figures.title"));

/** What became of an edition's comments in a month, as it is, and how often each check said what. */
export default async function CommentFiguresPage({ searchParams }: PageProps<"/desk/comments/figures">) {
  const user = await requireRight("comment:moderate");
  const { language } = user;
  const wanted = FiguresWanted.parse(await searchParams);
  const editions = await readAllEditions();
  const edition = editions.find(({ key }) => key === wanted.edition) ?? editions[0];
  if (!edition) throw notFound();
  const { month, now, figures, tallies } = await getMonthOnDesk(user, edition, wanted.month);
  const t = texts(language, "policy");
  const clock = deskClock(language, editions);
  const before = monthAfter(month, -1);
  return (
    <>
      <PageHead
        title={t("figures.title")}
        note={t(month === now ? "figures.desk.running" : "figures.desk.closed")}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={figuresPath(edition.key)}>{t("desk.open")}</ButtonLink>
            <ButtonLink href={queuePath}>{texts(language, "comments")("queue.title")}</ButtonLink>
          </div>
        }
      />
      <ScopeTabs
        label={t("desk.editions")}
        tabs={editions.map((each) => ({
          href: figuresDeskPath(each.key, month),
          label: editionName(each, language),
          isCurrent: each.key === edition.key,
        }))}
      />
      <nav aria-label={t("figures.months")} className="mb-4 flex flex-wrap items-center gap-x-6">
        <a href={figuresDeskPath(edition.key, before)}>{monthName(before, clock)}</a>
        <strong className="text-title">{monthName(month, clock)}</strong>
        {month < now ? (
          <a href={figuresDeskPath(edition.key, monthAfter(month))}>{monthName(monthAfter(month), clock)}</a>
        ) : null}
      </nav>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Sheet title={t("figures.comments")}>
          <MonthCounts figures={figures} clock={clock} />
        </Sheet>
        <Sheet title={t("figures.desk.checks")}>
          <TallyTable tallies={tallies} language={language} />
          <p className="mt-4">
            <ButtonLink href={`/api/comment-figures/${edition.key}/${month}`} download>
              {t("figures.csv")}
            </ButtonLink>
          </p>
        </Sheet>
      </div>
    </>
  );
}
