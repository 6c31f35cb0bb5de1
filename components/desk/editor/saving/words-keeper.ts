import { type KeptKey, type KeptWords, keepWords, removeKept } from "./journal";
import { endWithin } from "./settled-within";

/** What is known of the words on this machine; `nothing`: none need to be; `full`: it has no room for them. */
export type Keeping = "nothing" | "pending" | "kept" | "failed" | "full";

/** Milliseconds after which a write that neither succeeds nor fails counts as failed. */
const patience = 3000;

/** Keeps the newest words of one sitting, one write after the other, and says what became of the last one. */
export class WordsKeeper {
  keeping: Keeping = "nothing";
  /** How often something was written that the server does not have yet. */
  changes = 0;
  private readonly watchers = new Set<() => void>();
  private newest: Omit<KeptWords, keyof KeptKey> | null = null;
  private isBehind = false;
  private running: Promise<void> | null = null;
  /** Where they lay before, until they lie elsewhere. */
  private former: KeptKey | null = null;

  constructor(
    private key: KeptKey & { edition: string },
    private readonly onKeeping: (keeping: Keeping) => void,
  ) {}

  /** Settles when these words, or newer ones, are written or could not be. */
  keep(basedOn: number, content: unknown, base: unknown): Promise<void> {
    if (this.keeping === "nothing") this.show("pending");
    return this.write({ basedOn, content, base, keptAt: new Date() });
  }

  /** Something was written, or the server has what was. */
  count(changes: number): void {
    this.changes = changes;
    for (const watch of this.watchers) watch();
  }

  /** Calls whenever `changes` is another, until what this answers is called. */
  watchChanges(watch: () => void): () => void {
    this.watchers.add(watch);
    return () => this.watchers.delete(watch);
  }

  forget(): Promise<void> {
    return this.write(null);
  }

  /** The story has another id from here on; what lay under the former goes once it lies under this one. */
  moveTo(articleId: string): void {
    this.former = this.key;
    this.key = { ...this.key, articleId };
    void this.write(this.newest);
  }

  private write(words: typeof this.newest): Promise<void> {
    this.newest = words;
    this.isBehind = true;
    this.running ??= this.writeAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async writeAll(): Promise<void> {
    while (this.isBehind) {
      this.isBehind = false;
      const { newest: words, former } = this;
      const writing = words ? keepWords({ ...this.key, ...words }) : removeKept([this.key]);
      const end = await endWithin(patience, writing);
      if (end === "done" && former) {
        void removeKept([former]).catch(() => {});
        this.former = null;
      }
      if (end === "done") this.show(words ? "kept" : "nothing");
      else this.show(end !== "late" && isFull(end.cause) ? "full" : "failed");
    }
  }

  private show(keeping: Keeping): void {
    if (this.keeping === keeping) return;
    this.keeping = keeping;
    this.onKeeping(keeping);
  }
}

const isFull = (cause: unknown) => cause instanceof DOMException && cause.name === "QuotaExceededError";
