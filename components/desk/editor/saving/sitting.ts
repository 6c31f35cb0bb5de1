import type { OpenedStory, OtherVersion } from "@/components/desk/editor/story";
import { randomName } from "@/components/desk/random-name";
import type { ArticleContent } from "@/newsroom/content/rules";
import { saysTheSame } from "@/newsroom/content/sameness";
import { Autosave, type AutosaveState } from "./autosave";
import { type KeptWords, listKept, removeKept } from "./journal";
import { isLive, liveAs } from "./live-tabs";
import type { WordsSent } from "./sent-words";
import { sendWords } from "./transport";
import { type Keeping, WordsKeeper } from "./words-keeper";

export type SaveState = AutosaveState<ArticleContent, OtherVersion>;

/** The surface that a story is written on. */
type Hands = {
  read: () => ArticleContent;
  onState: (state: SaveState) => void;
  onKeeping: (keeping: Keeping) => void;
  /** The newsroom has given the story its id, and signs it so where nobody is chosen. */
  onBegun?: (begun: { id: string; bylineIds: string[] }) => void;
};

/**
 * One story under one person's hands, from its opening until all its words are on the server: it outlives the surface
 * when one goes to another page of the desk, keeps and sends what is left, and is there again when one comes back.
 */
export class Sitting {
  readonly autosave: Autosave<ArticleContent, OtherVersion>;
  readonly keeper: WordsKeeper;
  readonly tab = randomName();
  /** What the newsroom calls the story; what this device calls it until then. */
  articleId: string;
  private hasId: boolean;
  /** Of which version on what is written is counted. */
  private counted: number;
  private hands: Hands | null = null;
  private isOver = false;
  private readonly endLife: () => void;

  constructor(
    readonly story: OpenedStory,
    readonly person: string,
    /** As they stood when the surface was left. */
    public words: ArticleContent = story.content,
  ) {
    this.articleId = story.id;
    this.hasId = story.begunAs === undefined;
    this.counted = story.version;
    const key = { person, articleId: story.id, tab: this.tab, edition: story.edition.key };
    this.keeper = new WordsKeeper(key, (keeping) => this.hands?.onKeeping(keeping));
    this.autosave = new Autosave<ArticleContent, OtherVersion>({
      ...story,
      base: story.content,
      read: () => this.hands?.read() ?? this.words,
      send: (words) => this.send(words),
      keep: (...words) => void this.keeper.keep(...words),
      forget: () => void this.keeper.forget(),
      isSame: saysTheSame,
      onState: (state) => this.take(state),
    });
    this.endLife = liveAs(this.tab);
    // A newer build may have taken its place when it is needed.
    if (!this.hasId) void import("./begin-story").catch(() => {});
  }

  /** A surface takes the story up; it is left by what this answers, which does nothing once another has taken it up. */
  sit(hands: Hands): () => void {
    this.hands = hands;
    hands.onState(this.autosave.state);
    hands.onKeeping(this.keeper.keeping);
    return () => {
      if (this.hands === hands) this.leave(hands.read());
    };
  }

  /**
   * Until a surface stands the story is held, so that a save answered meanwhile does not end the sitting. Where one
   * stands already, nothing is taken out of its hands.
   */
  hold(): () => void {
    if (this.hands) return () => {};
    return this.sit({ read: () => this.words, onState: () => {}, onKeeping: () => {} });
  }

  /** What was left, and the version of the server that it is based on. */
  leftWords(): Pick<OpenedStory, "version" | "savedAt" | "content"> {
    const { version, savedAt } = this.autosave.state;
    return { version, savedAt, content: this.words };
  }

  headline(): string {
    return (this.hands?.read() ?? this.words).headline;
  }

  /** Whether closing the page asks first: also for words that this machine keeps, while they are before one's eyes. */
  wouldBeLost(): boolean {
    return (
      !this.isOver && this.autosave.isUnsaved() && (this.hands !== null || this.keeper.keeping !== "kept")
    );
  }

  /** Whether the server or this machine has all its words; what the server lacks is kept here first. */
  async keepHere(): Promise<boolean> {
    if (!this.autosave.isUnsaved()) return true;
    const { version, base } = this.autosave.state;
    await this.keeper.keep(version, this.hands?.read() ?? this.words, base);
    return this.keeper.keeping === "kept";
  }

  /** Nothing more is saved or kept of it; what this machine has stays, or goes. */
  async close(isForgotten: boolean): Promise<void> {
    this.autosave.stop();
    this.isOver = true;
    this.end();
    if (isForgotten) await this.keeper.forget();
  }

  /** Records of this story from other sittings that are over, newest first; none where nothing can be kept. */
  async listFound(): Promise<KeptWords[]> {
    const kept = await listKept(this.person, this.story.id).catch(() => []);
    const live = await isLive();
    return kept.filter(({ tab }) => tab !== this.tab && !live(tab));
  }

  /** The words of an earlier sitting, as the surface holds them now, are this one's. */
  async takeOver(found: KeptWords & { base: ArticleContent | null }): Promise<void> {
    this.autosave.restore(found.basedOn, found.base);
    await this.keeper.keep(found.basedOn, found.content, found.base);
    if (this.keeper.keeping === "kept") await removeKept([found]).catch(() => {});
  }

  /** A story that was begun here gets its id before its first words go. */
  private async send(words: WordsSent<ArticleContent>): ReturnType<typeof sendWords> {
    const { story, person, tab } = this;
    if (!this.hasId && story.begunAs !== undefined) {
      const begun = await beginStory(story.begunAs, story.edition.key, person);
      if (begun.kind !== "begun") return begun;
      this.hasId = true;
      this.articleId = begun.id;
      this.keeper.moveTo(begun.id);
      this.hands?.onBegun?.(begun);
    }
    return sendWords({ story: { ...story, id: this.articleId }, person, tab }, words);
  }

  /** What the surface held is kept and sent. */
  private leave(words: ArticleContent): void {
    this.words = words;
    this.hands = null;
    void this.autosave.flush();
    this.take(this.autosave.state);
  }

  /** Something was written. */
  change(): void {
    this.keeper.count(this.keeper.changes + 1);
    this.autosave.change();
  }

  private take(state: SaveState): void {
    if (state.version !== this.counted) this.keeper.count(0);
    this.counted = state.version;
    if (this.hands) this.hands.onState(state);
    else if (!this.autosave.isUnsaved()) this.end();
  }

  private end(): void {
    sittings.delete(this);
    this.endLife();
  }
}

/** What gives a story its id that was begun here; of use to nobody else, it comes when it is needed. */
const beginStory: typeof import("./begin-story").beginStory = (...story) =>
  import("./begin-story").then(
    (file) => file.beginStory(...story),
    () => ({ kind: "unreachable" }),
  );

const sittings = new Set<Sitting>();

/** The sitting of a story that this page left with words not saved. */
export function leftSitting(articleId: string, person: string): Sitting | undefined {
  return [...sittings].find((each) => each.story.id === articleId && each.person === person);
}

/** The same, or a new one. */
export function sittingOf(story: OpenedStory, person: string): Sitting {
  const sitting = leftSitting(story.id, person) ?? new Sitting(story, person);
  if (sittings.size === 0) listen();
  sittings.add(sitting);
  return sitting;
}

/** Saves what this page has not saved; settles when there is an answer to each. */
export async function flushSittings(): Promise<void> {
  await Promise.all([...sittings].map(({ autosave }) => autosave.flush()));
}

/** Headlines of stories whose words this page has not saved. */
export function unsavedHeadlines(): string[] {
  const unsaved = [...sittings].filter(({ autosave }) => autosave.isUnsaved());
  return unsaved.map((sitting) => sitting.headline());
}

/** Keeps on this machine what this page has not saved; false when it does not have all of it. */
export async function keepSittings(): Promise<boolean> {
  const kept = await Promise.all([...sittings].map((sitting) => sitting.keepHere()));
  return kept.every(Boolean);
}

/** Somebody signs out: this page saves nothing more. */
export async function closeSittings(isForgotten: boolean): Promise<void> {
  await Promise.all([...sittings].map((sitting) => sitting.close(isForgotten)));
}

let isListening = false;

/** Listens, once and as long as the page lives, for what makes saving possible again and for the page's end. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const each = (act: (sitting: Sitting) => void) => {
    for (const sitting of sittings) act(sitting);
  };
  const again = () => each(({ autosave }) => autosave.isUnsaved() && autosave.tryAgain());
  const flush = () => void flushSittings();
  window.addEventListener("online", again);
  window.addEventListener("focus", again);
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? flush() : again(),
  );
  window.addEventListener("beforeunload", (event) => {
    flush();
    if ([...sittings].some((sitting) => sitting.wouldBeLost())) event.preventDefault();
  });
}
