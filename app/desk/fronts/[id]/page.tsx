import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { editionOf } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { editionName } from "@/components/desk/edition-name";
import { FrontFrames } from "@/components/desk/front/front-frames";
import { OthersHere } from "@/components/desk/front/others-here.client";
import { frontPath } from "@/components/desk/front/paths";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { clock } from "@/newsroom/date/rules";
import { getComposition } from "@/newsroom/front/composition";
import { FrontWanted } from "@/newsroom/front/rules";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { Composing } from "./composing";

type Props = PageProps<"/desk/fronts/[id]">;

export async function generateMetadata(): Promise<Metadata> {
  const user = await requireRight("front:compose");
  return { title: texts(user.language, "fronts")("composing") };
}

/** A front being composed: the draft, what can be done to it, and beside it what readers have. */
export default async function ComposePage({ params, searchParams }: Props) {
  const user = await requireRight("front:compose");
  const { language } = user;
  const wanted = FrontWanted.parse(await searchParams);
  const composition = await orNotFound(getComposition(user, (await params).id));
  const { id, version, subject, savedAt, savedByName } = composition;
  const edition = await editionOf(subject.edition);
  const [sections, topics] = await Promise.all([
    listPublishedSections(edition.key),
    listPublishedTopics(edition.key),
  ]);
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
      <Composing user={user} composition={composition} wanted={wanted} sections={sections} topics={topics} />
      <FrontFrames frontId={id} version={version} width={wanted.width} language={language} />
    </>
  );
}
