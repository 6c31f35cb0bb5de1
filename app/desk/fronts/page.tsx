import { editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { FrontList } from "@/components/desk/front/front-list";
import { type UrgentActions, UrgentForm } from "@/components/desk/front/urgent-form";
import { PageHead } from "@/components/desk/page-head";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { listTray } from "@/newsroom/front/composition";
import { listFronts } from "@/newsroom/front/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { listUrgent } from "@/newsroom/urgent/queries";
import {
  changeUrgentAction,
  createFrontAction,
  endUrgentAction,
  findStoriesAction,
  setUrgentAction,
} from "./actions";

export const generateMetadata = titled((language) => texts(language, "fronts")("pageTitle"));

const urgentActions: UrgentActions = {
  set: setUrgentAction,
  change: changeUrgentAction,
  end: endUrgentAction,
  findStories: findStoriesAction,
};

/** The fronts of every edition, and beside them its urgent line. */
export default async function FrontsPage() {
  const user = await requireRight("front:compose");
  const { language } = user;
  const t = texts(language, "fronts");
  const [editions, fronts, urgent] = await Promise.all([editionsInUse(), listFronts(user), listUrgent(user)]);
  const named = await Promise.all(
    editions.map(async (edition) => ({
      edition,
      sections: await listPublishedSections(edition.key),
      topics: await listPublishedTopics(edition.key),
      stories: await listTray(user, edition.key, ""),
    })),
  );
  return (
    <>
      <PageHead title={t("pageTitle")} note={t("pageNote")} />
      {named.map(({ edition, sections, topics, stories }) => (
        <section key={edition.key} aria-labelledby={`edition-${edition.key}`} className="mb-12">
          <h2 id={`edition-${edition.key}`} className="mb-3 text-heading font-bold">
            <Words of={edition.ownName} language={edition.language} />
          </h2>
          <div className="grid gap-8 lg:grid-cols-2">
            <FrontList
              edition={edition}
              fronts={fronts.filter((front) => front.edition === edition.key)}
              sections={sections}
              topics={topics}
              create={createFrontAction}
              language={language}
            />
            <div>
              <h3 className="mb-3 text-title font-bold">{t("urgent.title")}</h3>
              <UrgentForm
                edition={edition}
                running={urgent.find((line) => line.edition === edition.key)}
                stories={stories}
                actions={urgentActions}
                language={language}
              />
            </div>
          </div>
        </section>
      ))}
    </>
  );
}
