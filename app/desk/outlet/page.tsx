import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { editionName } from "@/components/desk/edition-name";
import { EditionForm } from "@/components/desk/outlet/edition-form.client";
import { EditionsForm } from "@/components/desk/outlet/editions-form.client";
import { OutletNamesForm } from "@/components/desk/outlet/outlet-names-form.client";
import { SwitchForm } from "@/components/desk/outlet/switch-form";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { timeZones } from "@/newsroom/edition/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import {
  addEditionAction,
  changeEditionAction,
  changeEditionsAction,
  renameOutletAction,
  showChangesAction,
  treatCrawlersAction,
} from "./actions";
import { Nameplates } from "./nameplates";

export const generateMetadata = titled((language) => texts(language, "outlet")("outlet.title"));

/** The outlet's name, and the editions it appears in. */
export default async function OutletPage() {
  const user = await requireRight("outlet:manage");
  const t = texts(user.language, "outlet");
  const [outlet, settings] = await Promise.all([getPublishedOutlet(), getPublishedSettings()]);
  return (
    <>
      <PageHead title={t("outlet.title")} note={t("outlet.note")} />
      {outlet ? (
        <div className="flex flex-col gap-12">
          <section>
            <h2 className="mb-3 text-title font-bold">{t("outlet.namesTitle")}</h2>
            <OutletNamesForm action={renameOutletAction} names={outlet.names} editions={outlet.editions} />
          </section>
          <Nameplates user={user} outlet={outlet} />
          <section>
            <h2 className="mb-3 text-title font-bold">{t("outlet.editionsTitle")}</h2>
            <EditionsForm action={changeEditionsAction} editions={outlet.editions} />
          </section>
          <section>
            <h2 className="mb-3 text-title font-bold">{t("edition.title")}</h2>
            {outlet.editions.map((edition) => (
              <EditionForm
                key={edition.key}
                action={changeEditionAction}
                title={editionName(edition, user.language)}
                zones={timeZones}
                edition={edition}
              />
            ))}
            <EditionForm action={addEditionAction} title={t("edition.add")} zones={timeZones} />
          </section>
          <SwitchForm
            of="changes"
            name="areShown"
            isOn={settings.changesAreShown}
            action={showChangesAction}
            language={user.language}
          />
          <SwitchForm
            of="crawlers"
            name="refusesAi"
            isOn={settings.refusesAi}
            action={treatCrawlersAction}
            language={user.language}
          />
        </div>
      ) : (
        <EmptyState title={t("outlet.missing.title")} text={t("outlet.missing.text")} />
      )}
    </>
  );
}
