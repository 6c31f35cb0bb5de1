import type { Person } from "@/newsroom/access";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { changeByline, createByline, linkByline } from "@/newsroom/byline/commands";
import { writePolicy } from "@/newsroom/comment-policy/commands";
import { printParts } from "@/newsroom/comment-policy/parts";
import { getPublishedPolicy } from "@/newsroom/comment-policy/queries";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { savePage } from "@/newsroom/page/commands";
import { pageKinds } from "@/newsroom/page/rules";
import { createTopic } from "@/newsroom/topic/commands";
import type { SeedPeople } from "./accounts";
import { setBackPolicies } from "./backdate";
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
  for (const edition of demonstrationKeys) await seedPolicy(people.administrator, edition, outlet.policy);
  return { sections, topics, bylines };
}

/** The edition's second comment policy: the first one, and a rule more. */
async function seedPolicy(
  administrator: Person,
  edition: keyof NameByEdition,
  { rule, changes }: Record<"rule" | "changes", NameByEdition>,
): Promise<void> {
  const first = await getPublishedPolicy(edition);
  if (!first) throw new Error(`the edition ${edition} began without a comment policy`);
  const last = first.parts.findLastIndex(({ kind }) => kind === "item");
  await writePolicy(administrator, {
    ...{ edition, verb: "publish", version: 0, inForce: 1, essence: first.essence },
    changes: changes[edition],
    text: printParts(first.parts.toSpliced(last + 1, 0, { key: 0, kind: "item", text: rule[edition] })),
  });
  await setBackPolicies(edition);
}
