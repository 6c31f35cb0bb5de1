/** What the server said to one save. */
export type SaveAnswer<Words, Other> =
  | { kind: "saved"; version: number; savedAt: Date }
  | { kind: "conflict"; other: Other & { version: number; content: Words } }
  | { kind: "sessionEnded" }
  /** The server understood and will not: asking again with the same words is pointless. */
  | { kind: "refused"; message: string | null }
  /** No answer, or one that may be better later. */
  | { kind: "unreachable"; message: string | null };

export type AutosaveStatus =
  | "saved"
  | "unsaved"
  | "saving"
  | "retrying"
  | "stalled"
  | "conflict"
  | "sessionEnded"
  | "refused";

export type AutosaveState<Words, Other> = {
  status: AutosaveStatus;
  version: number;
  savedAt: Date;
  /** The words that stand in the way; set exactly in a conflict. */
  other: (Other & { version: number; content: Words }) | null;
  message: string | null;
};

export type AutosaveOptions<Words, Other> = {
  version: number;
  savedAt: Date;
  /** The words as they stand now. */
  read: () => Words;
  /** Sends words based on a version. Must not throw. `keepOther` asks to cut a revision of `basedOn` first. */
  send: (basedOn: number, words: Words, keepOther: boolean) => Promise<SaveAnswer<Words, Other>>;
  /** Keeps words on this machine until `forget`. */
  keep: (basedOn: number, words: Words) => void;
  forget: () => void;
  onState: (state: AutosaveState<Words, Other>) => void;
};

/** Milliseconds of quiet before words are sent, and the longest that somebody who never pauses waits. */
export const pause = 350;
export const longestWait = 4000;
/** Milliseconds before each repetition; afterwards the next change or the network's return begins anew. */
export const backOff = [1000, 2000, 4000, 8000, 16000];

export type Autosave = {
  /** Something was written. */
  change: () => void;
  /** Saves now what is unsaved; resolves when nothing is under way any more. */
  flush: () => Promise<void>;
  /** The network is back, or somebody asks for another try. */
  tryAgain: () => void;
  /** Ends a conflict: the words as `read` gives them now are saved on top of the other version, which is kept. */
  resolve: () => void;
  /** What `read` gives now are words of an earlier sitting, based on `basedOn`. */
  restore: (basedOn: number) => void;
  /** Whether words exist that the server has not confirmed. */
  isUnsaved: () => boolean;
  stop: () => void;
};

/**
 * Saves words in order: one request at a time, each based on the version that the last answer gave. Words whose
 * answer was lost are sent again unchanged until there is one, so that one's own save is never taken for somebody
 * else's. Stops in a conflict; never overwrites.
 */
export function createAutosave<Words, Other>(options: AutosaveOptions<Words, Other>): Autosave {
  let state: AutosaveState<Words, Other> = {
    status: "saved",
    version: options.version,
    savedAt: options.savedAt,
    other: null,
    message: null,
  };
  let isDirty = false;
  let dirtySince = 0;
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  /** Sent and not answered for certain. */
  let pending: { basedOn: number; words: Words; keepOther: boolean } | null = null;
  let running: Promise<void> | null = null;
  let keepOther = false;
  let isStopped = false;

  function show(next: Partial<AutosaveState<Words, Other>>) {
    state = { ...state, message: null, ...next };
    if (!isStopped) options.onState(state);
  }

  function change() {
    const now = Date.now();
    if (!isDirty) dirtySince = now;
    isDirty = true;
    if (["saved", "refused"].includes(state.status)) show({ status: "unsaved" });
    clearTimeout(pauseTimer);
    const wait = Math.max(0, Math.min(pause, dirtySince + longestWait - now));
    pauseTimer = setTimeout(pauseOver, wait);
  }

  function pauseOver() {
    options.keep(state.version, options.read());
    if (state.status === "stalled") attempt = 0;
    if (retryTimer === undefined) void run();
  }

  /** One request at a time: whoever comes meanwhile waits for the same run, which sends what is newest at its end. */
  function run(): Promise<void> {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll() {
    while (!isStopped && !isHalted() && (pending || isDirty)) {
      pending ??= takeWords();
      show({ status: "saving" });
      const answer = await options.send(pending.basedOn, pending.words, pending.keepOther);
      if (isStopped) return;
      if (!settle(answer)) return;
    }
  }

  function takeWords() {
    isDirty = false;
    clearTimeout(pauseTimer);
    const words = options.read();
    options.keep(state.version, words);
    return { basedOn: state.version, words, keepOther };
  }

  function isHalted(): boolean {
    return state.status === "conflict" || state.status === "sessionEnded";
  }

  /** Takes an answer; false when nothing more can be sent now. */
  function settle(answer: SaveAnswer<Words, Other>): boolean {
    switch (answer.kind) {
      case "saved":
        pending = null;
        keepOther = false;
        attempt = 0;
        if (!isDirty) options.forget();
        show({ status: isDirty ? "unsaved" : "saved", version: answer.version, savedAt: answer.savedAt });
        return true;
      case "conflict":
        pending = null;
        isDirty = true;
        show({ status: "conflict", other: answer.other });
        return false;
      case "sessionEnded":
        show({ status: "sessionEnded" });
        return false;
      case "refused":
        pending = null;
        isDirty = true;
        show({ status: "refused", message: answer.message });
        return false;
      case "unreachable":
        retryLater(answer.message);
        return false;
    }
  }

  function retryLater(message: string | null) {
    const wait = backOff[attempt];
    attempt += 1;
    if (wait === undefined) return show({ status: "stalled", message });
    show({ status: "retrying", message });
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      void run();
    }, wait);
  }

  function tryAgain() {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    attempt = 0;
    if (state.status === "sessionEnded") show({ status: "unsaved" });
    void run();
  }

  return {
    change,
    tryAgain,
    flush: () => {
      clearTimeout(retryTimer);
      retryTimer = undefined;
      return run();
    },
    resolve: () => {
      if (state.status !== "conflict" || !state.other) return;
      isDirty = true;
      keepOther = true;
      show({ status: "unsaved", version: state.other.version, other: null });
      void run();
    },
    restore: (basedOn) => {
      show({ version: basedOn });
      change();
    },
    isUnsaved: () => isDirty || pending !== null,
    stop: () => {
      isStopped = true;
      clearTimeout(pauseTimer);
      clearTimeout(retryTimer);
    },
  };
}
