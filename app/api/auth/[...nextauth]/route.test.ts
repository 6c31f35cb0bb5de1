import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { POST } from "./route";

test("strangers do not write into the log", async () => {
  const body = JSON.stringify({ level: "error", code: "forged", error: "a line" });
  const request = new NextRequest("http://localhost/api/auth/_log", { method: "POST", body });
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ["_log"] }) });
  expect(answer.status).toBe(404);
});
