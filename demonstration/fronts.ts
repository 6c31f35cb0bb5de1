import { randomUUID } from "node:crypto";
import { jobNamed, type Person } from "@/newsroom/access";
import { createFront, saveFront } from "@/newsroom/front/commands";
import { launchFront } from "@/newsroom/front/launching";
import { type Fill, type Filling, FrontContent, fillings } from "@/newsroom/front/rules";
import { expireUrgent, setUrgent } from "@/newsroom/urgent/commands";
import { listUrgent } from "@/newsroom/urgent/queries";
import { setBackFront, setBackUrgent } from "./backdate";
import { type DemonstrationEdition, readFronts, type SeedFront } from "./words";

/** The ids of what the words of a front name by keys. */
export type FrontKeys = {
  story: (edition: DemonstrationEdition, key: string) => string;
  picture: (key: string) => string;
  list: (by: Filling, key: string) => string;
};

function fillOf(text: string, { list }: FrontKeys): Fill {
  const [name, key] = text.split(":");
  const by = fillings.find((each) => each === name);
  if (!by) throw new Error(`the demonstration content fills a container with ${text}, which is no filling`);
  return key === undefined ? { by } : { by, id: list(by, key) };
}

/** A front as an editor saves it. */
export function frontContentOf({ edition, containers }: SeedFront, keys: FrontKeys): FrontContent {
  return FrontContent.parse({
    containers: containers.map(({ cards, fill, ...container }) => ({
      ...container,
      id: randomUUID(),
      fill: fillOf(fill, keys),
      cards: cards.map(({ story, picture, ...card }) => ({
        ...card,
        storyId: keys.story(edition, story),
        ...(picture !== undefined && { picture: picture === "none" ? picture : keys.picture(picture) }),
      })),
    })),
  });
}

/** Composes and launches the fronts, one of them twice, and runs the urgent lines, which are over. */
export async function seedFronts(editor: Person, keys: FrontKeys): Promise<void> {
  const { fronts, urgent } = await readFronts();
  for (const composed of fronts) {
    const { edition, section, begun, launched } = composed;
    const ofSection = section !== undefined && { sectionId: keys.list("section", section) };
    const { id: frontId } = await createFront(editor, { edition, ...ofSection });
    if (begun !== undefined) {
      await launchFront(editor, { frontId, version: 1 });
      await setBackFront(frontId, begun - launched);
    }
    const { version } = await saveFront(editor, {
      frontId,
      version: 1,
      content: frontContentOf(composed, keys),
    });
    await launchFront(editor, { frontId, version });
    await setBackFront(frontId, launched);
  }
  for (const { edition, text, story, ran, ended } of urgent) {
    const words = { edition, text, articleId: keys.story(edition, story), minutes: ran };
    const { id } = await setUrgent(editor, words);
    const line = (await listUrgent(editor)).find((each) => each.id === id);
    await expireUrgent(jobNamed("end_urgent"), { urgentId: id }, line?.endsAt);
    await setBackUrgent(id, ran, ended);
  }
}
