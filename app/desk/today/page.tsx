import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { DeskTime } from "@/components/desk/desk-time.client";
import { PageHead } from "@/components/desk/page-head";
import { PromiseList } from "@/components/desk/promise-list";
import { SubjectLink } from "@/components/desk/subject-link";
import { PunctualityFacts } from "@/components/desk/today/punctuality-facts";
import { StoryRows } from "@/components/desk/today/story-rows";
import { TodayPart } from "@/components/desk/today/today-part";
import { AfterDot } from "@/components/ui/after-dot";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { getToday } from "@/newsroom/today/queries";

export const generateMetadata = titled((language) => texts(language, "desk")("parts.today"));

/** What one person looks at when she comes; what is wrong stands first. */
export default async function TodayPage() {
  const user = await requireUser();
  const { language } = user;
  const t = texts(language, "desk");
  const { mine, waiting, late, coming, live, unproven, punctuality } = await getToday(user);
  const isEditor = can(user, "article:listEverything");
  const part = (name: "waiting" | "mine" | "coming" | "live") => ({
    id: name,
    title: t(`today.${name}`),
    nothing: t(`today.nothing.${name}`),
  });
  const to = (href: string) => ({ href, label: t("today.all") });
  return (
    <>
      <PageHead title={t("parts.today")} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {late.length > 0 ? (
          <TodayPart id="late" title={t("today.late")}>
            <ul>
              {late.map((one) => (
                <li
                  key={`${one.kind} ${one.id} ${one.dueAt.getTime()}`}
                  className="flex flex-wrap items-baseline gap-x-3 py-1 wrap-anywhere"
                >
                  <SubjectLink subject={one} language={language} />
                  <span className="ms-auto text-caption text-muted">
                    {t(`today.lateKind.${one.kind}`)}
                    <AfterDot>
                      <DeskTime at={one.dueAt} />
                    </AfterDot>
                  </span>
                </li>
              ))}
            </ul>
          </TodayPart>
        ) : null}
        {unproven.length > 0 ? (
          <TodayPart id="unproven" title={t("today.unproven")}>
            <ul>
              {unproven.map((one) => (
                <li key={one.id} className="py-1 wrap-anywhere">
                  <SubjectLink subject={one} language={language} />
                </li>
              ))}
            </ul>
          </TodayPart>
        ) : null}
        <TodayPart
          {...part("waiting")}
          isEmpty={waiting.length === 0}
          more={to(isEditor ? "/desk/review" : "/desk?scope=waiting")}
        >
          <StoryRows rows={waiting} language={language} />
        </TodayPart>
        <TodayPart {...part("coming")} isEmpty={coming.length === 0}>
          <PromiseList promises={coming} language={language} />
        </TodayPart>
        <TodayPart {...part("mine")} isEmpty={mine.length === 0} more={to("/desk?scope=mine")}>
          <StoryRows rows={mine} language={language} />
        </TodayPart>
        <TodayPart
          {...part("live")}
          isEmpty={live.length === 0}
          {...(can(user, "read:see") && { more: to("/desk/reads") })}
        >
          <ul>
            {live.map((one) => (
              <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 py-1 wrap-anywhere">
                <SubjectLink subject={one} language={language} />
                <span className="ms-auto text-caption text-muted">
                  {texts(language, "reads")("count", { count: one.reads })}
                </span>
              </li>
            ))}
          </ul>
        </TodayPart>
        {punctuality ? (
          <TodayPart
            id="punctuality"
            title={t("today.punctuality")}
            nothing={t("today.nothing.punctuality")}
            isEmpty={punctuality.kept + punctuality.late === 0}
          >
            <PunctualityFacts of={punctuality} language={language} />
          </TodayPart>
        ) : null}
      </div>
    </>
  );
}
