import { beforeAll, expect, test } from "vitest";
import { environment } from "@/db/env";
import { mayReadMetrics } from "./token";

const token = "t".repeat(32);

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: process.env.DATABASE_URL ?? "postgres://nobody@127.0.0.1/none",
    SITE_URL: "http://localhost:3000",
    AUTH_SECRET: "x".repeat(32),
  });
});

test.each([
  ["the token", token, `Bearer ${token}`, true],
  ["another one", token, `Bearer ${token}t`, false],
  ["the token alone", token, token, false],
  ["nothing", token, null, false],
  ["anything, where the settings name none", undefined, "Bearer undefined", false],
  ["nothing, where the settings name none", undefined, "Bearer ", false],
])("%s opens them or not", (_, set, given, opens) => {
  environment().METRICS_TOKEN = set;
  expect(mayReadMetrics(given)).toBe(opens);
});
