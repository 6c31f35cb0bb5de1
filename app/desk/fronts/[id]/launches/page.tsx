import { orNotFound } from "@/app/_answers/or-not-found";
import { clockFor } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { LaunchList } from "@/components/desk/front/launch-list";
import { frontPath } from "@/components/desk/front/paths";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { momentInZone } from "@/newsroom/date/rules";
import { compareFronts } from "@/newsroom/front/comparison";
import { listKnownStories } from "@/newsroom/front/composition";
import { getFrontDraft, getLiveContent, listLaunches } from "@/newsroom/front/queries";
import { FrontWanted } from "@/newsroom/front/rules";

type Props = PageProps<"/desk/fronts/[id]/launches">;

export const generateMetadata = titled((language) => texts(language, "fronts")("history"));

const nothing = { containers: [] };

/** What readers were given of a front, and how the draft differs from what they had at a time. */
export default async function LaunchesPage({ params, searchParams }: Props) {
  const user = await requireRight("front:compose");
  const { language } = user;
  const t = texts(language, "fronts");
  const draft = await orNotFound(getFrontDraft(user, (await params).id));
  const { at: wanted = "" } = FrontWanted.parse(await searchParams);
  const moment = momentInZone(wanted, (await clockFor(language)).timeZone);
  const at = Number.isNaN(moment.getTime()) ? undefined : moment;
  const [launches, then] = await Promise.all([
    listLaunches(user, draft.id),
    getLiveContent(user, draft.id, at),
  ]);
  const differences = compareFronts(then ?? nothing, draft.content);
  const ids = differences.flatMap(({ storiesIn, storiesOut }) => [...storiesIn, ...storiesOut]);
  return (
    <>
      <PageHead
        title={t("history")}
        action={<ButtonLink href={frontPath(draft.id)}>{t("backToComposing")}</ButtonLink>}
      />
      <LaunchList
        frontId={draft.id}
        launches={launches}
        at={wanted}
        differences={differences}
        stories={await listKnownStories(user, [...new Set(ids)])}
        language={language}
      />
    </>
  );
}
