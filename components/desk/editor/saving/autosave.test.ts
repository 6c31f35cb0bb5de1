import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, type AutosaveState } from "./autosave";
import { backOff, longestWait, pause, slowRetry } from "./save-timers";
import type { SaveAnswer } from "./sent-words";

type Answer = SaveAnswer<string, { savedByName: string }>;

/** A server with one working copy, whose answers can be late, lost or replaced. */
function setUp() {
  const server = {
    version: 1,
    words: "",
    unchosen: [] as string[],
    requests: [] as { basedOn: number; words: string; keepOther: boolean }[],
    delay: 100,
    /** What happens to the next requests instead: `lost` saves and loses the answer. */
    next: [] as ("lost" | "unreachable" | "busy" | "sessionEnded" | "refused" | "held")[],
  };
  function save(basedOn: number, words: string): Answer {
    if (words === server.words) return { kind: "saved", version: server.version, savedAt: new Date() };
    if (basedOn !== server.version)
      return {
        kind: "conflict",
        other: { version: server.version, content: server.words, savedByName: "هدى" },
      };
    server.words = words;
    server.version += 1;
    return { kind: "saved", version: server.version, savedAt: new Date() };
  }
  const editor = {
    words: "",
    kept: null as string | null,
    keptBase: null as string | null,
    states: [] as AutosaveState<string, unknown>[],
  };
  const autosave = new Autosave<string, { savedByName: string }>({
    version: 1,
    savedAt: new Date(),
    base: "",
    read: () => editor.words,
    send: async ({ basedOn, words, keepOther, unchosen }) => {
      server.requests.push({ basedOn, words, keepOther });
      if (unchosen !== undefined) server.unchosen.push(unchosen);
      const fate = server.next.shift();
      await new Promise((resolve) => setTimeout(resolve, server.delay));
      if (fate === "unreachable" || fate === "busy") return { kind: fate };
      if (fate === "sessionEnded") return { kind: "sessionEnded" };
      if (fate === "held") return { kind: "held", by: { name: "هدى", isOwn: false } };
      if (fate === "refused") return { kind: "refused", message: "طويل" };
      const answer = save(basedOn, words);
      return fate === "lost" ? { kind: "unreachable" } : answer;
    },
    keep: (_, words, base) => {
      editor.kept = words;
      editor.keptBase = base;
    },
    forget: () => {
      editor.kept = null;
    },
    isSame: (one, other) => one === other,
    onState: (state) => editor.states.push(state),
  });
  const type = (words: string) => {
    editor.words = words;
    autosave.change();
  };
  const status = () => editor.states.at(-1)?.status;
  return { server, editor, autosave, type, status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("autosave", () => {
  it("saves within half a second of a pause, once", async () => {
    const { server, editor, type, status } = setUp();
    for (const words of ["أ", "أع", "أعل", "أعلن"]) {
      type(words);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(server.requests).toEqual([{ basedOn: 1, words: "أعلن", keepOther: false }]);
    expect(status()).toBe("saved");
    expect(editor.kept).toBeNull();
  });

  it("does not wait for somebody who never pauses", async () => {
    const { server, type } = setUp();
    for (let i = 0; i < (longestWait + pause) / 100; i += 1) {
      type("م".repeat(i + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it("keeps what is typed without a pause within a third of a second, long before it is sent", async () => {
    const { server, editor, type } = setUp();
    for (let i = 1; i <= 20; i += 1) {
      type("م".repeat(i));
      await vi.advanceTimersByTimeAsync(100);
      expect(i - (editor.kept?.length ?? 0)).toBeLessThanOrEqual(3);
    }
    expect(server.requests).toHaveLength(0);
  });

  it("goes on trying as long as the page lives", async () => {
    const { server, type, status } = setUp();
    server.next = Array(3 + backOff.length).fill("unreachable");
    type("كلمات");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe("stalled");
    await vi.advanceTimersByTimeAsync(4 * slowRetry);
    expect(status()).toBe("saved");
  });

  it("keeps words that another's hand keeps from the server, and sends them when asked to", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.next = ["held"];
    type("كلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), editor.states.at(-1)?.by]).toEqual(["held", { name: "هدى", isOwn: false }]);
    expect([editor.kept, autosave.isUnsaved(), server.words]).toEqual(["كلماتي", true, ""]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.requests).toHaveLength(1);
    // Newer words of the other are not put in place of hers.
    autosave.follow({ version: 7, savedAt: new Date(), base: "كلماتها" });
    expect(autosave.state.version).toBe(1);
    autosave.tryAgain();
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), server.words, editor.kept]).toEqual(["saved", "كلماتي", null]);
  });

  it("goes on from what another saved, where nothing was written here", async () => {
    const { server, autosave, type, status } = setUp();
    server.version = 5;
    server.words = "كلماتها";
    autosave.follow({ version: 5, savedAt: new Date(), base: "كلماتها" });
    type("كلماتها وكلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), server.version, server.requests[0]?.basedOn]).toEqual(["saved", 6, 5]);
  });

  it("says whether the server is not there or only busy, and tries again either way", async () => {
    const { server, editor, type, status } = setUp();
    server.next = ["busy", "unreachable"];
    type("كلمات");
    await vi.advanceTimersByTimeAsync(10_000);
    const retried = editor.states.filter(({ status: each }) => each === "retrying");
    expect(retried.map(({ isBusy }) => isBusy)).toEqual([true, false]);
    expect(status()).toBe("saved");
  });

  it("sends with the choice in a conflict what was not chosen of one's own", async () => {
    const { server, autosave, type } = setUp();
    server.words = "كلمات هدى";
    server.version = 7;
    type("كلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    autosave.resolve("كلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.unchosen).toEqual(["كلماتي"]);
  });

  it("has one request in flight and chains versions", async () => {
    const { server, editor, type, status } = setUp();
    server.delay = 3000;
    type("واحد");
    await vi.advanceTimersByTimeAsync(1000);
    type("واحد اثنان");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests).toHaveLength(1);
    expect(editor.kept).toBe("واحد اثنان");
    await vi.advanceTimersByTimeAsync(7000);
    expect(server.requests.map(({ basedOn }) => basedOn)).toEqual([1, 2]);
    expect(server.words).toBe("واحد اثنان");
    expect(status()).toBe("saved");
  });

  it("keeps newer words when an older answer comes", async () => {
    const { server, editor, type, status } = setUp();
    server.delay = 1000;
    type("قديم");
    await vi.advanceTimersByTimeAsync(pause + 900);
    type("جديد");
    await vi.advanceTimersByTimeAsync(150);
    expect(server.words).toBe("قديم");
    expect(status()).not.toBe("saved");
    expect(editor.words).toBe("جديد");
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.words).toBe("جديد");
  });

  it("repeats with back-off, then waits for the next change or the network", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.next = Array(1 + backOff.length).fill("unreachable");
    type("كلمات");
    await vi.advanceTimersByTimeAsync(pause + 150);
    expect(status()).toBe("retrying");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1 + backOff.length);
    expect(status()).toBe("stalled");
    expect(editor.kept).toBe("كلمات");
    autosave.tryAgain();
    await vi.advanceTimersByTimeAsync(200);
    expect(status()).toBe("saved");
    expect(editor.kept).toBeNull();
  });

  it("does not take its own save, whose answer was lost, for somebody else's", async () => {
    const { server, type, status } = setUp();
    server.next = ["lost"];
    type("أول");
    await vi.advanceTimersByTimeAsync(pause + 150);
    type("أول وثانٍ");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.words).toBe("أول وثانٍ");
    expect(status()).toBe("saved");
    expect(server.requests.map(({ words }) => words)).toEqual(["أول", "أول", "أول وثانٍ"]);
  });

  it("stops in a conflict, overwrites nothing, and saves on top of the other version when told", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.words = "كلمات هدى";
    server.version = 7;
    type("كلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    expect(status()).toBe("conflict");
    expect(editor.states.at(-1)?.other).toMatchObject({
      version: 7,
      content: "كلمات هدى",
      savedByName: "هدى",
    });
    type("كلماتي وزيادة");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.words).toBe("كلمات هدى");
    expect(editor.kept).toBe("كلماتي وزيادة");
    expect(autosave.isUnsaved()).toBe(true);
    expect(editor.states.at(-1)?.base).toBe("");
    autosave.resolve();
    await vi.advanceTimersByTimeAsync(200);
    expect(editor.states.at(-1)?.base).toBe("كلماتي وزيادة");
    expect(server.requests.at(-1)).toEqual({ basedOn: 7, words: "كلماتي وزيادة", keepOther: true });
    expect(server.words).toBe("كلماتي وزيادة");
    type("وبعد");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests.at(-1)?.keepOther).toBe(false);
  });

  it("keeps beside words what the server had when they were begun, until it has others", async () => {
    const { server, editor, autosave, type } = setUp();
    server.next = ["unreachable"];
    type("أول");
    await vi.advanceTimersByTimeAsync(pause + 150);
    expect([editor.kept, editor.keptBase]).toEqual(["أول", ""]);
    autosave.tryAgain();
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.words).toBe("أول");
    type("أول وثانٍ");
    await vi.advanceTimersByTimeAsync(350);
    expect([editor.kept, editor.keptBase]).toEqual(["أول وثانٍ", "أول"]);
  });

  it("knows in a conflict what words of an earlier sitting were made of, where that was kept", async () => {
    for (const base of ["أصل", null]) {
      const { server, editor, autosave, status } = setUp();
      server.words = "كلمات هدى";
      server.version = 7;
      editor.words = "أصل وزيادة";
      autosave.restore(4, base);
      await vi.advanceTimersByTimeAsync(1000);
      expect(status()).toBe("conflict");
      expect([autosave.state.base, editor.keptBase]).toEqual([base, base]);
      expect(server.requests[0]?.basedOn).toBe(4);
    }
  });

  it("goes on from what an earlier sitting sent, though nobody lived to hear that it was saved", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.words = "كُتبت قبل الإغلاق";
    server.version = 2;
    editor.words = "كُتبت قبل الإغلاق";
    autosave.restore(1, "");
    type("كُتبت قبل الإغلاق وبعده");
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), server.words, server.version]).toEqual(["saved", "كُتبت قبل الإغلاق وبعده", 3]);
  });

  it("merges words of both while more are typed, and sends them on top of the other's once", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.words = "كلمات هدى";
    server.version = 7;
    type("كلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    type("كلمات هدى وكلماتي");
    autosave.resolve("كلماتي");
    // A third person was faster: what the merge was made of is the common version now.
    server.words = "كلمات هدى ونورا";
    server.version = 8;
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), autosave.state.base]).toEqual(["conflict", "كلمات هدى"]);
    type("كلمات هدى ونورا وكلماتي");
    autosave.resolve("كلمات هدى وكلماتي");
    await vi.advanceTimersByTimeAsync(1000);
    expect([status(), server.words, editor.kept]).toEqual(["saved", "كلمات هدى ونورا وكلماتي", null]);
  });

  it("keeps the words when the session ends, and goes on after signing in", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.next = ["sessionEnded"];
    type("قبل الدخول");
    await vi.advanceTimersByTimeAsync(1000);
    expect(status()).toBe("sessionEnded");
    type("قبل الدخول وبعده");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.requests).toHaveLength(1);
    expect(editor.kept).toBe("قبل الدخول وبعده");
    autosave.tryAgain();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.words).toBe("قبل الدخول وبعده");
    expect(status()).toBe("saved");
  });

  it("says a refusal, and tries again with other words only", async () => {
    const { server, editor, autosave, type, status } = setUp();
    server.next = ["refused"];
    type("طويل جدًا");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(editor.states.at(-1)).toMatchObject({ status: "refused", message: "طويل" });
    expect(autosave.isUnsaved()).toBe(true);
    type("أقصر");
    await vi.advanceTimersByTimeAsync(1000);
    expect(status()).toBe("saved");
  });

  it("keeps the newest words at once when the page goes, also while an older save waits for its answer", async () => {
    const { server, editor, autosave, type } = setUp();
    server.delay = 60_000;
    type("قديم");
    await vi.advanceTimersByTimeAsync(pause + 50);
    type("جديد");
    void autosave.flush();
    expect(editor.kept).toBe("جديد");
  });

  it("flushes what is unsaved at once", async () => {
    const { server, autosave, type } = setUp();
    type("الآن");
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(150);
    await flushed;
    expect(server.words).toBe("الآن");
    expect(autosave.isUnsaved()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests).toHaveLength(1);
  });
});
