import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
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
