import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { settingsPath } from "@/components/desk/comment/settings/paths";
import { ChangePage } from "@/components/desk/name/change-page";
import { FallbackForm } from "@/components/desk/section/fallback-form.client";
import { ReviewSettings } from "@/components/desk/section/review-settings";
import { texts } from "@/messages/texts";
import { listPicturesOf } from "@/newsroom/picture/queries";
import { getReviewSettings, listEditors } from "@/newsroom/review/queries";
import { getFallbackId } from "@/newsroom/section/fallback";
import { listSections } from "@/newsroom/section/queries";
import {
  addStageAction,
  removeStageAction,
  renameSectionAction,
  setFallbackAction,
  setSecondEyesAction,
} from "../actions";

export const generateMetadata = titledByName("sections", listSections);

/** One section's names, addresses and descriptions, how its stories are reviewed, and the picture it has for those that lose their own. */
export default async function SectionPage({ params }: PageProps<"/desk/sections/[id]">) {
  const user = await requireRight("section:manage");
  const { id } = await params;
  const [sections, editions] = await Promise.all([listSections(user), readAllEditions()]);
  const section = sections.find((each) => each.id === id);
  if (!section) notFound();
  const [settings, editors] = await Promise.all([getReviewSettings(user, id), listEditors(user)]);
  const fallbackId = await getFallbackId(user, id);
  const [fallback = null] = fallbackId ? await listPicturesOf(user, [fallbackId]) : [];
  return (
    <>
      <ChangePage
        noun="sections"
        language={user.language}
        editions={editions}
        row={section}
        action={renameSectionAction}
      />
      <p className="mb-6">
        <a href={settingsPath("section", id)}>{texts(user.language, "commentSettings")("ofSection")}</a>
      </p>
      <ReviewSettings
        sectionId={id}
        settings={settings}
        editors={editors}
        actions={{ secondEyes: setSecondEyesAction, add: addStageAction, remove: removeStageAction }}
        language={user.language}
      />
      <FallbackForm sectionId={id} fallback={fallback} action={setFallbackAction} />
    </>
  );
}
