import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { logLine, logWhatIsPrinted } from "./log";

describe("a line of the log", () => {
  test("is one line of JSON without secrets and visitors' data", () => {
    const cause = new Error("connect to postgres://user:hidden@db:5432/x failed\nagain");
    const line = logLine("error", "something failed", {
      cause,
      password: "hidden",
      authToken: "hidden",
      reader: { email: "hidden@example.org", address: "hidden" },
      answer: "550 <hidden.person@mail.example.org>: no such mailbox",
      count: 3,
    });
    expect(line).not.toContain("hidden");
    expect(line).toContain("550 <…@mail.example.org>: no such mailbox");
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ level: "error", message: "something failed", count: 3 });
  });
});

test("a failed query leaves what it was asked with out of the line", () => {
  const failed = new DrizzleQueryError("insert into comment values ($1)", ["salma@example.org\n    at $&"]);
  const line = logLine("error", "a reader's form failed", { cause: new Error("no", { cause: failed }) });
  expect(line).toContain("insert into comment values ($1)");
  expect(line).toContain("log.test.ts");
  expect(line).not.toContain("salma");
});

describe("what a library prints", () => {
  const own = { ...console };
  afterEach(() => {
    Object.assign(console, own);
    vi.restoreAllMocks();
  });

  function printed(...words: unknown[]): string {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    logWhatIsPrinted();
    console.error(...words);
    return write.mock.calls.map(([line]) => line).join("");
  }

  test("is one line of the log, without a query's parameters", () => {
    const line = printed("⨯", new DrizzleQueryError("select $1", ["salma@example.org"]));
    expect(line.trimEnd().split("\n")).toHaveLength(1);
    expect(line).toContain("select $1");
    expect(line).not.toContain("salma");
  });

  test("is no line that a visitor made up", () => {
    const line = printed('no\n{"level":"info","message":"forged"}');
    expect(line.trimEnd().split("\n")).toHaveLength(1);
  });

  test("does not repeat what was no JSON", () => {
    const typed = () => JSON.parse("secretpw1 and more");
    expect(() => typed()).toThrow(SyntaxError);
    let cause: unknown;
    try {
      typed();
    } catch (error) {
      cause = error;
    }
    expect(printed(cause)).not.toContain("secretpw1");
  });
});

describe("what comes again and again", () => {
  const written: string[] = [];
  let log: typeof import("./log").log;
  beforeEach(async () => {
    vi.useFakeTimers();
    // What was counted before is no concern of these.
    vi.resetModules();
    ({ log } = await import("./log"));
    for (const stream of [process.stderr, process.stdout])
      vi.spyOn(stream, "write").mockImplementation((line) => written.push(String(line)) > 0);
  });
  afterEach(() => {
    vi.advanceTimersByTime(60_000);
    written.length = 0;
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const said = () => written.splice(0).map((line) => JSON.parse(line));

  test("is written once a minute for each kind, with its count", () => {
    for (let number = 0; number < 500; number += 1)
      log.error("a form failed", { cause: new Error(`no row ${number} for "x${number}"`) });
    log.error("a form failed", { cause: new Error("another") });
    expect(said().map(({ cause }) => cause.message)).toEqual(['no row 0 for "x0"', "another"]);
    vi.advanceTimersByTime(60_000);
    expect(said()).toMatchObject([{ level: "warn", times: 499, kind: "a form failed Error no row … for …" }]);
    log.error("a form failed", { cause: new Error("another") });
    expect(said()).toHaveLength(1);
  });

  test.each([
    "Unexpected end of form",
    'Failed to find Server Action "x". This request might be from an older or newer deployment.',
    "Connection closed.",
  ])("has no stack where a visitor can cause it: %s", (message) => {
    for (let number = 0; number < 10; number += 1)
      log.error("printed by a library", { cause: new Error("outer", { cause: new Error(message) }) });
    const [line, ...more] = said();
    expect([line.level, line.cause, more]).toEqual(["warn", undefined, []]);
  });

  test("is bounded however many kinds are made up", () => {
    for (let number = 0; number < 2_000; number += 1) {
      const word = [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
      log.warn(`kind ${word}`);
    }
    expect(said().length).toBeLessThanOrEqual(101);
  });

  test("what was done is written each time", () => {
    for (let number = 0; number < 3; number += 1) log.info("a job ended");
    expect(said()).toHaveLength(3);
  });
});
