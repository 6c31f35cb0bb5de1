import type { Choices } from "@/components/desk/editor/story";
import { MachineDatabase } from "@/components/desk/machine-database";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { isRecent, makingRoom, stays } from "./lasting";

/**
 * What a device knows of the desk while the newsroom is out of reach: who was signed in on it last, and stories as she
 * opened them lately. All of it is the server's too, and goes when she signs out or somebody else signs in. What the
 * server does not have lies in the journal, which has rules of its own.
 */

/** Who is signed in on this device, as the newsroom said it last. */
export type DevicePerson = { id: string; email: string; language: Language };
type KnownPerson = DevicePerson & { name: "person"; seenAt: Date };

/** A story as it was on the server when it was opened here or saved from here last. */
export type OpenedHere = {
  person: string;
  articleId: string;
  edition: string;
  version: number;
  savedAt: Date;
  content: ArticleContent;
  isEditable: boolean;
  openedAt: Date;
  pictures: DeskPicture[];
};

/** What one may choose for a story in an edition. */
type EditionChoices = { person: string; edition: string; choices: Choices };

const stores = ["people", "stories", "choices"] as const;

const device = new MachineDatabase({
  name: "warraq-device",
  make: (made) => {
    made.createObjectStore("people", { keyPath: "name" });
    made.createObjectStore("stories", { keyPath: ["person", "articleId"] });
    made.createObjectStore("choices", { keyPath: ["person", "edition"] });
  },
});

const known = Promise.withResolvers<void>();

/** Settles once it is known whose this device is, and nothing is here any more of anybody else; which may never be. */
export const untilKnown = (): Promise<void> => known.promise;

const allOf = (person: string) => IDBKeyRange.bound([person], [person, []]);

/** Notes who is signed in; whatever is here of somebody else goes. Answers whether what is kept is drawn for her. */
export async function notePerson(person: DevicePerson): Promise<boolean> {
  const [before] = await device.list<KnownPerson>("people");
  const staying = stays(before, person);
  await device.change([...stores], (all) => {
    if (!staying.stories) for (const store of stores) all.objectStore(store).clear();
    const row: KnownPerson = { ...person, name: "person", seenAt: new Date() };
    all.objectStore("people").put(row);
  });
  known.resolve();
  return staying.shell;
}

/**
 * Who was signed in here last; null where nobody is, or what was heard of her holds no more: then everything that the device
 * knows is wiped.
 */
export async function knownPerson(now: Date): Promise<DevicePerson | null> {
  const [person] = await device.list<KnownPerson>("people");
  if (!person) return null;
  if (isRecent(person.seenAt, now)) {
    known.resolve();
    return person;
  }
  await forgetAll();
  return null;
}

/** Keeps a story as the server has it, in the place of those that were opened longest ago. */
export async function noteStory(story: OpenedHere): Promise<void> {
  const gone = makingRoom(await listOpened(story.person), story.articleId);
  await device.change(["stories"], (all) => {
    all.objectStore("stories").put(story);
    for (const { person, articleId } of gone) all.objectStore("stories").delete([person, articleId]);
  });
}

/** Stories that a person opened here, the last one first. */
export async function listOpened(person: string): Promise<OpenedHere[]> {
  const rows = await device.list<OpenedHere>("stories", allOf(person));
  return rows.sort((a, b) => Number(b.openedAt) - Number(a.openedAt));
}

/** Keeps what may be chosen in an edition. */
export function noteChoices(row: EditionChoices): Promise<void> {
  return device.change(["choices"], (all) => all.objectStore("choices").put(row));
}

/** What may be chosen in each edition of which a story was opened here. */
export async function listChoices(person: string): Promise<Partial<Record<string, Choices>>> {
  const rows = await device.list<EditionChoices>("choices", allOf(person));
  return Object.fromEntries(rows.map(({ edition, choices }) => [edition, choices]));
}

/** Takes away everything that the device knows. */
export function forgetAll(): Promise<void> {
  return device.change([...stores], (all) => {
    for (const store of stores) all.objectStore(store).clear();
  });
}
