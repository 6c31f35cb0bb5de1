import { keepEvery, longestWait, pause, RetryTimer, WritingPause } from "./save-timers";
import type { HeldBy, SaveAnswer, WordsSent } from "./sent-words";

export type AutosaveStatus =
  | "saved"
  | "unsaved"
  | "saving"
  | "retrying"
  | "stalled"
  | "conflict"
  | "held"
  | "sessionEnded"
  | "refused";

export type AutosaveState<Words, Other> = {
  status: AutosaveStatus;
  version: number;
  savedAt: Date;
  /** What the server had at `version`; null when that is not known here. */
  base: Words | null;
  /** The words that stand in the way; set exactly in a conflict. */
  other: (Other & { version: number; content: Words }) | null;
  /** Set exactly where the text is held by another. */
  by: HeldBy | null;
  message: string | null;
  /** Whether what is tried again was answered by a server that cannot now. */
  isBusy: boolean;
};

/** A version that the server has, and its words. */
type SavedVersion<Words> = { version: number; savedAt: Date; base: Words };

/** Nothing has been written since. */
export function savedState<Words, Other>(saved: SavedVersion<Words>): AutosaveState<Words, Other> {
  const { version, savedAt, base } = saved;
  return { status: "saved", version, savedAt, base, other: null, by: null, message: null, isBusy: false };
}

export type AutosaveOptions<Words, Other> = SavedVersion<Words> & {
  /** The words as they stand now. */
  read: () => Words;
  /** Sends words based on a version. Must not throw. */
  send: (words: WordsSent<Words>) => Promise<SaveAnswer<Words, Other>>;
  /** Keeps words on this machine until `forget`, and beside them what the server had at `basedOn`, where that is known. */
  keep: (basedOn: number, words: Words, base: Words | null) => void;
  forget: () => void;
  isSame: (one: Words, other: Words) => boolean;
  onState: (state: AutosaveState<Words, Other>) => void;
};

/**
 * Saves words in order: one request at a time, each based on the version that the last answer gave. Words whose
 * answer was lost are sent again unchanged until there is one, so that one's own save is never taken for somebody
 * else's. Stops in a conflict; never overwrites.
 */
export class Autosave<Words, Other> {
  state: AutosaveState<Words, Other>;
  /** Whether something was written since words were last taken. */
  private isDirty = false;
  /** Sent and not answered for certain. */
  private pending: WordsSent<Words> | null = null;
  private running: Promise<void> | null = null;
  private keepOther = false;
  private unchosen: Words | undefined;
  private isStopped = false;
  /** What an earlier sitting left here: it may have reached the server, and its answer nobody. */
  private restored: Words | null = null;
  private readonly writing = new WritingPause(() => this.pauseOver(), pause, longestWait);
  /** The machine hears of words long before the server does. */
  private readonly keeping = new WritingPause(() => this.keepNow(), keepEvery, keepEvery);
  private readonly retry = new RetryTimer(() => void this.run());

  constructor(private readonly options: AutosaveOptions<Words, Other>) {
    this.state = savedState(options);
  }

  /** Something was written. */
  change(): void {
    if (this.isStopped) return;
    this.isDirty = true;
    if (["saved", "refused", "held"].includes(this.state.status)) this.show({ status: "unsaved" });
    this.writing.extend();
    this.keeping.extend();
  }

  /** Saves now what is unsaved; resolves when nothing is under way any more. */
  flush(): Promise<void> {
    // The page may be closing, and an answer still be awaited: the newest words must not wait for it.
    if (this.isDirty && !this.isStopped) this.keepNow();
    this.retry.cancel();
    return this.run();
  }

  /** The network is back, or somebody asks for another try. */
  tryAgain(): void {
    this.retry.reset();
    if (this.state.status === "sessionEnded") this.show({ status: "unsaved" });
    void this.run();
  }

  /**
   * Ends a conflict: the words as `read` gives them now are saved on top of the other version, which is kept, as is
   * `unchosen`.
   */
  resolve(unchosen?: Words): void {
    if (this.state.status !== "conflict" || !this.state.other) return;
    this.isDirty = true;
    this.keepOther = true;
    this.unchosen = unchosen;
    const { version, content } = this.state.other;
    this.show({ status: "unsaved", version, base: content, other: null });
    void this.run();
  }

  /** What `read` gives now are words of an earlier sitting, based on `basedOn`, which had the words `kept` if they are known. */
  restore(basedOn: number, kept: Words | null): void {
    const base = basedOn === this.state.version ? this.state.base : kept;
    this.restored = this.options.read();
    this.show({ version: basedOn, base });
    this.change();
  }

  /** Where nothing is unsaved, the server's newer words are those that one goes on from. */
  follow(saved: SavedVersion<Words>): void {
    if (!this.isUnsaved()) this.show(savedState(saved));
  }

  /** Whether words exist that the server has not confirmed. */
  isUnsaved(): boolean {
    return this.isDirty || this.pending !== null;
  }

  stop(): void {
    this.isStopped = true;
    this.writing.end();
    this.keeping.end();
    this.retry.cancel();
  }

  private show(next: Partial<AutosaveState<Words, Other>>): void {
    this.state = { ...this.state, by: null, message: null, isBusy: false, ...next };
    if (!this.isStopped) this.options.onState(this.state);
  }

  private keepNow(): void {
    this.keeping.end();
    this.options.keep(this.state.version, this.options.read(), this.state.base);
  }

  private pauseOver(): void {
    this.keepNow();
    if (this.state.status === "stalled") this.retry.reset();
    if (!this.retry.isWaiting) void this.run();
  }

  /** One request at a time: whoever comes meanwhile waits for the same run, which sends what is newest at its end. */
  private run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    while (!this.isStopped && !this.isHalted() && this.isUnsaved()) {
      this.pending ??= this.takeWords();
      this.show({ status: "saving" });
      const answer = await this.options.send(this.pending);
      if (this.isStopped || !this.settle(answer)) return;
    }
  }

  private takeWords() {
    this.isDirty = false;
    this.writing.end();
    this.keeping.end();
    const words = this.options.read();
    this.options.keep(this.state.version, words, this.state.base);
    const { keepOther, unchosen } = this;
    const { version: basedOn, base } = this.state;
    return { basedOn, base, words, keepOther, ...(unchosen && { unchosen }) };
  }

  private isHalted(): boolean {
    return this.state.status === "conflict" || this.state.status === "sessionEnded";
  }

  /** Takes an answer; false when nothing more can be sent now. */
  private settle(answer: SaveAnswer<Words, Other>): boolean {
    switch (answer.kind) {
      case "saved":
        this.takeSaved(answer);
        return true;
      case "conflict": {
        const { other } = answer;
        const isOurs = this.restored !== null && this.options.isSame(this.restored, other.content);
        if (isOurs) this.giveBack({ status: "unsaved", version: other.version, base: other.content });
        else this.giveBack({ status: "conflict", other });
        return isOurs;
      }
      case "held":
        this.giveBack({ status: "held", by: answer.by });
        return false;
      case "refused":
        this.giveBack({ status: "refused", message: answer.message });
        return false;
      case "sessionEnded":
        this.show({ status: "sessionEnded" });
        return false;
      case "busy":
      case "unreachable":
        this.show({ status: this.retry.plan(), isBusy: answer.kind === "busy" });
        return false;
    }
  }

  private takeSaved({ version, savedAt }: { version: number; savedAt: Date }): void {
    const base = this.pending?.words ?? this.state.base;
    this.pending = null;
    this.keepOther = false;
    this.unchosen = undefined;
    this.retry.reset();
    if (!this.isDirty) this.options.forget();
    this.show({ status: this.isDirty ? "unsaved" : "saved", version, savedAt, base });
  }

  /** What was sent was answered for certain and is not on the server: it counts as unsaved again. */
  private giveBack(next: Partial<AutosaveState<Words, Other>>): void {
    this.pending = null;
    this.isDirty = true;
    this.show(next);
  }
}
