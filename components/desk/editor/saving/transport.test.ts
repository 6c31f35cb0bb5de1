import { afterEach, expect, test, vi } from "vitest";
import { readWords } from "./transport";

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => {
  vi.stubGlobal("fetch", answer);
  return readWords("a");
};

test("a story that is open, one that is closed, and a server that does not say are three answers", async () => {
  const words = {
    version: 2,
    content: {},
    savedAt: "2026-01-01T00:00:00Z",
    savedByName: null,
    isEditable: true,
  };
  expect(await answering(async () => Response.json(words))).toMatchObject({ version: 2, isEditable: true });
  for (const status of [403, 404])
    expect(await answering(async () => Response.json({ error: {} }, { status }))).toBeNull();
  for (const status of [401, 429, 500, 503])
    await expect(answering(async () => Response.json({}, { status }))).rejects.toThrow();
  await expect(answering(async () => new Response("<p>", { status: 404 }))).rejects.toThrow();
  await expect(answering(async () => Promise.reject(new TypeError("offline")))).rejects.toThrow();
});
