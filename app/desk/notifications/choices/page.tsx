import { requireUser } from "@/app/auth";
import { nearestEdition } from "@/app/desk/editions";
import { titled } from "@/app/desk/titled";
import { ChoicesForm } from "@/components/desk/notice/choices-form";
import { FollowForm } from "@/components/desk/notice/follow-form";
import { FollowedList } from "@/components/desk/notice/followed-list";
import { PageHead } from "@/components/desk/page-head";
import { Sheet } from "@/components/ui/sheet";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { getOwnChoices, listOwnFollowed } from "@/newsroom/notification/choosing";
import { listNearestSections } from "@/newsroom/section/queries";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { chooseNoticesAction, followAction, unfollowAction } from "../actions";

export const generateMetadata = titled((language) => texts(language, "notices")("title"));

/** What one is told, how, and what one follows. */
export default async function ChoicesPage() {
  const user = await requireUser();
  const { language } = user;
  const edition = await nearestEdition(language);
  const [choices, followed, sections, topics] = await Promise.all([
    getOwnChoices(user),
    listOwnFollowed(user, edition),
    listNearestSections(user, language),
    listPublishedTopics(edition),
  ]);
  const t = texts(language, "notices");
  return (
    <>
      <PageHead title={t("title")} note={t("note")} />
      <div className="flex flex-col gap-6">
        <ChoicesForm
          choices={choices}
          hearsOfAll={can(user, "article:listEverything")}
          action={chooseNoticesAction}
          language={language}
        />
        <Sheet title={t("followed.title")}>
          <FollowedList followed={followed} action={unfollowAction} language={language} />
          <FollowForm noun="section" options={sections} action={followAction} language={language} />
          <FollowForm noun="topic" options={topics} action={followAction} language={language} />
        </Sheet>
      </div>
    </>
  );
}
