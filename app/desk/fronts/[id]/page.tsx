import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { clockFor, editionOf } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { editionName } from "@/components/desk/edition-name";
import { Composer } from "@/components/desk/front/composer";
import { fillOptions } from "@/components/desk/front/fill-options";
import { FrontFrames } from "@/components/desk/front/front-frames";
import { OthersHere } from "@/components/desk/front/others-here.client";
import { frontPath } from "@/components/desk/front/paths";
import { PageHead } from "@/components/desk/page-head";
import { ProofLine } from "@/components/desk/story/proof-line";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { listBylines } from "@/newsroom/byline/queries";
import { clock } from "@/newsroom/date/rules";
import { type Composition, getComposition, listTray } from "@/newsroom/front/composition";
import { FrontWanted } from "@/newsroom/front/rules";
import { listPictures } from "@/newsroom/picture/queries";
import { getFrontProof } from "@/newsroom/proof/queries";
import { countReadsOfLastHour } from "@/newsroom/read/figures";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import {
  changeFrontAction,
  launchFrontAction,
  scheduleLaunchAction,
  takeBackLaunchAction,
  undoLaunchAction,
} from "../actions";

type Props = PageProps<"/desk/fronts/[id]">;

export async function generateMetadata(): Promise<Metadata> {
  const user = await requireRight("front:compose");
  return { title: texts(user.language, "fronts")("composing") };
}

const storiesIn = ({ containers }: Composition) =>
  containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId));

const actions = {
  launch: launchFrontAction,
  schedule: scheduleLaunchAction,
  takeBack: takeBackLaunchAction,
  undo: undoLaunchAction,
};

/** A front being composed: the draft, what can be done to it, and beside it what readers have. */
export default async function ComposePage({ params, searchParams }: Props) {
  const user = await requireRight("front:compose");
  const { language } = user;
  const wanted = FrontWanted.parse(await searchParams);
  const composition = await orNotFound(getComposition(user, (await params).id));
  const { id, version, subject, savedAt, savedByName } = composition;
  const edition = await editionOf(subject.edition);
  const [sections, topics, bylines, stories, { pictures }, proof] = await Promise.all([
    listPublishedSections(edition.key),
    listPublishedTopics(edition.key),
    listBylines(user, edition.key),
    listTray(user, edition.key, wanted.q),
    listPictures(user, {}),
    getFrontProof(user, id),
  ]);
  const onScreen = [...stories.map(({ id }) => id), ...storiesIn(composition)];
  const t = texts(language, "fronts");
  const own = [...sections, ...topics].find((each) => each.id === (subject.sectionId ?? subject.topicId));
  const saved = { name: savedByName ?? t("somebody"), time: clock(savedAt, edition.timeZone) };
  return (
    <>
      <PageHead
        title={t("composingOf", {
          subject: own?.name ?? t("ofEdition"),
          edition: editionName(edition, language),
        })}
        note={t("savedBy", saved)}
        action={<ButtonLink href={`${frontPath(id)}/launches`}>{t("history")}</ButtonLink>}
      />
      <OthersHere
        frontId={id}
        version={version}
        labels={{ others: t("others"), changed: t("changedMeanwhile"), reload: t("reload") }}
      />
      <Composer
        composition={composition}
        wanted={wanted}
        fills={fillOptions(language, { sections, topics, bylines })}
        pictures={pictures.map(({ id: value, caption, fileName }) => ({ value, label: caption || fileName }))}
        stories={stories}
        reads={await countReadsOfLastHour(user, [...new Set(onScreen)])}
        change={changeFrontAction}
        actions={actions}
        proof={proof && <ProofLine proof={proof} clock={await clockFor(language)} />}
        language={language}
      />
      <FrontFrames frontId={id} version={version} width={wanted.width} language={language} />
    </>
  );
}
