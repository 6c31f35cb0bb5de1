import type { CurrentUser } from "@/app/auth";
import { NameplateHistory } from "@/components/desk/outlet/nameplate-history";
import { NameplatePanel } from "@/components/desk/outlet/nameplate-panel";
import { texts } from "@/messages/texts";
import { listNameplateChanges, listPublishedNameplates } from "@/newsroom/nameplate/queries";
import type { Outlet } from "@/newsroom/outlet/rules";
import { removeNameplateAction, setNameplateAction } from "./actions";

/** How each edition draws the outlet's name, and who changed that. */
export async function Nameplates({ user, outlet }: { user: CurrentUser; outlet: Outlet }) {
  const t = texts(user.language, "outlet");
  const [nameplates, changes] = await Promise.all([listPublishedNameplates(), listNameplateChanges(user)]);
  return (
    <section>
      <h2 className="mb-3 text-title font-bold">{t("nameplate.title")}</h2>
      <p className="mb-3 text-muted">{t("nameplate.note")}</p>
      {outlet.editions.map((edition) => (
        <NameplatePanel
          key={edition.key}
          edition={edition}
          name={outlet.names[edition.key]?.name ?? ""}
          nameplate={nameplates[edition.key] ?? null}
          language={user.language}
          set={setNameplateAction}
          remove={removeNameplateAction}
        />
      ))}
      <NameplateHistory entries={changes} language={user.language} />
    </section>
  );
}
