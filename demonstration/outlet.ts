import { parseBodyText } from "@/newsroom/body-text/rules";
import { changeByline, createByline, linkByline } from "@/newsroom/byline/commands";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { savePage } from "@/newsroom/page/commands";
import { pageKinds } from "@/newsroom/page/rules";
import { createTopic } from "@/newsroom/topic/commands";
import type { SeedPeople } from "./accounts";
import { demonstrationEditions, demonstrationKeys, readBylines, readOutlet, readPage } from "./words";

type NameByEdition = { ar: string; en: string };
const namesOf = (term: { name: NameByEdition; slug: NameByEdition; description: NameByEdition }) => ({
  ar: { name: term.name.ar, slug: term.slug.ar, description: term.description.ar },
  en: { name: term.name.en, slug: term.slug.en, description: term.description.en },
});

/** Sets up the outlet: sections, topics, bylines and standing pages. Answers their ids by the content's keys. */
export async function seedOutlet(people: SeedPeople) {
  const outlet = await readOutlet();
  const { sectionIds } = await setUpOutlet(people.administrator, {
    names: {
      ar: { name: outlet.name.ar, tagline: outlet.tagline.ar },
      en: { name: outlet.name.en, tagline: outlet.tagline.en },
    },
    editions: [...demonstrationEditions],
    sections: outlet.sections.map(namesOf),
  });
  const sections = new Map(outlet.sections.map(({ key }, index) => [key, sectionIds[index] ?? ""]));
  const topics = new Map<string, string>();
  for (const term of outlet.topics)
    topics.set(term.key, (await createTopic(people.administrator, { names: namesOf(term) })).id);
  const bylines = new Map<string, string>();
  for (const { key, biography, isPenName, contact, ...byline } of await readBylines()) {
    const names = namesOf({ name: byline.names, slug: { ar: "", en: "" }, description: biography });
    const { id } = await createByline(people.administrator, { names, isPenName });
    if (contact)
      await changeByline(people.administrator, { id, names, isPenName, pictureId: null, ...contact });
    bylines.set(key, id);
    const account = people.journalists.get(key);
    if (account) await linkByline(people.administrator, { id, userId: account.id });
  }
  for (const kind of pageKinds) {
    for (const edition of demonstrationKeys) {
      const { headline, text } = await readPage(kind, edition);
      await savePage(people.administrator, {
        edition,
        kind,
        version: 0,
        headline,
        body: parseBodyText(text),
      });
    }
  }
  return { sections, topics, bylines };
}
