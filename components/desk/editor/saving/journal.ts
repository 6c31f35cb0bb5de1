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

let opened: Promise<IDBDatabase> | null = null;

/** The database of this machine; rejects where the browser has none or forbids it. */
function database(): Promise<IDBDatabase> {
  opened ??= open().then(takeOverLocalStorage);
  opened.catch(reopen);
  return opened;
}

/** The next one to ask tries anew. */
function reopen(): void {
  opened = null;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("warraq", 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(store, { keyPath: ["person", "articleId", "tab"] });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onclose = reopen;
      request.result.onversionchange = () => {
        request.result.close();
        reopen();
      };
      resolve(request.result);
    };
  });
}

/** Settles when the machine has it for certain: on the disk where the browser can promise that. */
function changeIn(words: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = words.transaction(store, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore(store));
    // A page that is closing does not live to see the requests answered.
    transaction.commit?.();
  });
}

/** Keeps words in place of those of the same tab. Rejects when the machine has no room or no storage. */
export async function keepWords(words: KeptWords): Promise<void> {
  return changeIn(await database(), (kept) => kept.put(words));
}

/** Takes records away. */
export async function removeKept(keys: KeptKey[]): Promise<void> {
  return changeIn(await database(), (kept) => {
    for (const key of keys) kept.delete(keyOf(key));
  });
}

/** What is kept for a person, of one story or of all, newest first. Rejects where there is no storage. */
export async function listKept(person: string, articleId?: string): Promise<KeptWords[]> {
  const words = await database();
  const from = articleId === undefined ? [person] : [person, articleId];
  const range = IDBKeyRange.bound(from, [...from, []]);
  const rows = await new Promise<KeptWords[]>((resolve, reject) => {
    const request: IDBRequest<KeptWords[]> = words.transaction(store).objectStore(store).getAll(range);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return rows.sort((a, b) => Number(b.keptAt) - Number(a.keptAt));
}

const formerPrefix = "warraq:words:";

/** Records in localStorage are read once and go when the database has them. */
async function takeOverLocalStorage(words: IDBDatabase): Promise<IDBDatabase> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(formerPrefix));
    for (const key of keys) {
      const [person = "", articleId = ""] = key.slice(formerPrefix.length).split(":");
      const { basedOn, content, keptAt, tab } = JSON.parse(localStorage.getItem(key) ?? "null") ?? {};
      const row = { person, articleId, tab: String(tab), basedOn: Number(basedOn) || 1, content };
      if (content) await changeIn(words, (kept) => kept.put({ ...row, keptAt: new Date(keptAt ?? 0) }));
      localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read stays where it is.
  }
  return words;
}
