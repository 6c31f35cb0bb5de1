import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { GET, POST } from "./route";

test("strangers do not write into the log", async () => {
  const body = JSON.stringify({ level: "error", code: "forged", error: "a line" });
  const request = new NextRequest("http://localhost/api/auth/_log", { method: "POST", body });
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ["_log"] }) });
  expect(answer.status).toBe(404);
});

const answerTo = async (method: "GET" | "POST", path: string, body?: BodyInit) => {
  const request = new NextRequest(`http://localhost/api/auth/${path}`, { method, ...(body && { body }) });
  const params = Promise.resolve({ nextauth: path.split("/") });
  return (await (method === "GET" ? GET : POST)(request, { params })).status;
};

test.each(["signout", "signin/credentials", "session", "callback/credentials/x", "error"])(
  "nobody is sent anything by next-auth's %s",
  async (path) => {
    expect(await answerTo("POST", path, "{")).toBe(404);
    expect(await answerTo("GET", path)).toBe(404);
  },
);

test("what is no form signs nobody in", async () => {
  expect(await answerTo("POST", "callback/credentials", "{broken")).toBe(400);
  expect(await answerTo("GET", "callback/credentials")).toBe(404);
});
