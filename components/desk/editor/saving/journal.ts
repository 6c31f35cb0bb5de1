import { MachineDatabase } from "@/components/desk/machine-database";

/** Words kept on this machine because the server does not have them yet: one record a person, story and tab. */
export type KeptWords = {
  person: string;
  articleId: string;
  /** Of the sitting that wrote them. */
  tab: string;
  /** Of the story; undefined where an earlier program kept them. */
  edition?: string;
  basedOn: number;
  /** As it was written, whatever shape that is: words are judged by the server alone. */
  content: unknown;
  /** What the server had at `basedOn`; undefined or null where that was not known. */
  base?: unknown;
  keptAt: Date;
};

export type KeptKey = Pick<KeptWords, "person" | "articleId" | "tab">;

const store = "words";
const keyOf = ({ person, articleId, tab }: KeptKey) => [person, articleId, tab];

const database = new MachineDatabase({
  name: "warraq",
  make: (made) => made.createObjectStore(store, { keyPath: ["person", "articleId", "tab"] }),
  prepare: takeOverLocalStorage,
});

const keptIn = (stores: IDBTransaction) => stores.objectStore(store);

/** Keeps words in place of those of the same tab. Rejects when the machine has no room or no storage. */
export function keepWords(words: KeptWords): Promise<void> {
  return database.change([store], (stores) => keptIn(stores).put(words));
}

/** Takes records away. */
export function removeKept(keys: KeptKey[]): Promise<void> {
  return database.change([store], (stores) => {
    for (const key of keys) keptIn(stores).delete(keyOf(key));
  });
}

/** What is kept for a person, of one story or of all, newest first. Rejects where there is no storage. */
export async function listKept(person: string, articleId?: string): Promise<KeptWords[]> {
  const from = articleId === undefined ? [person] : [person, articleId];
  const rows = await database.list<KeptWords>(store, IDBKeyRange.bound(from, [...from, []]));
  return rows.sort((a, b) => Number(b.keptAt) - Number(a.keptAt));
}

const formerPrefix = "warraq:words:";

/** Records in localStorage are read once and go when the database has them. */
async function takeOverLocalStorage(words: MachineDatabase, opened: IDBDatabase): Promise<void> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(formerPrefix));
    for (const key of keys) {
      const [person = "", articleId = ""] = key.slice(formerPrefix.length).split(":");
      const { basedOn, content, keptAt, tab } = JSON.parse(localStorage.getItem(key) ?? "null") ?? {};
      const row = { person, articleId, tab: String(tab), basedOn: Number(basedOn) || 1, content };
      const kept = { ...row, keptAt: new Date(keptAt ?? 0) };
      if (content) await words.changeIn(opened, [store], (stores) => keptIn(stores).put(kept));
      localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read stays where it is.
  }
}
