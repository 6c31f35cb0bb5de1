import { closeDatabase, withTransaction } from "@/db/client";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { savePage } from "@/newsroom/page/commands";
import { pageKinds } from "@/newsroom/page/rules";
import { editionKeys, editionRows } from "./editions";
import { anAdministrator, bodyOf } from "./rows";

const section = (edition: string) => ({
  name: edition === "ar" ? "قسم أول" : "First section",
  slug: "",
  description: "",
});

/** Before the first journey: outlet, editions, a section and the standing pages, as the set-up leaves them. */
export default async function openNewsroom(): Promise<void> {
  await furnishNewsroom();
  await closeDatabase();
}

/** The same for who goes on using the database. */
export async function furnishNewsroom(): Promise<void> {
  const administrator = await anAdministrator();
  const isNew = await withTransaction(async (tx) => {
    if (await loadOutletUnscoped(tx)) return false;
    await setUpOutlet(administrator, {
      names: { ar: { name: "ورق الاختبار", tagline: "" }, en: { name: "Proof Paper", tagline: "" } },
      editions: [editionRows.ar, editionRows.en],
      sections: [{ ar: section("ar"), en: section("en") }],
    });
    return true;
  });
  const pages = isNew ? editionKeys.flatMap((edition) => pageKinds.map((kind) => ({ edition, kind }))) : [];
  for (const { edition, kind } of pages) {
    const headline = edition === "ar" ? `صفحة ${kind}` : `The ${kind} page`;
    await savePage(administrator, { edition, kind, version: 0, headline, body: bodyOf(headline) });
  }
}
