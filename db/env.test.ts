import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnvironment } from "./env";

const needed = {
  DATABASE_URL: "postgres://localhost/warraq",
  SITE_URL: "https://news.example.org",
  AUTH_SECRET: "x".repeat(32),
};
const edgeOf = (EDGE_PURGE_URL: string) => parseEnvironment({ ...needed, EDGE_PURGE_URL }).EDGE_PURGE_URL;

describe("the address of an edge cache", () => {
  test("is not needed, and empty means not set", () => {
    expect(parseEnvironment(needed).EDGE_PURGE_URL).toBeUndefined();
    expect(edgeOf("")).toBeUndefined();
  });

  test("is taken as it is given", () => {
    expect(edgeOf("http://127.0.0.1:6083")).toBe("http://127.0.0.1:6083");
  });

  test.each([
    ["127.0.0.1:6083", "EDGE_PURGE_URL must be an address such as http://127.0.0.1:6083"],
    ["ftp://127.0.0.1", "EDGE_PURGE_URL must be an address such as http://127.0.0.1:6083"],
    ["http://127.0.0.1:999999", "EDGE_PURGE_URL must be an address such as http://127.0.0.1:6083"],
    ["http://me:secret@127.0.0.1", "EDGE_PURGE_URL must not name a user or a password"],
  ])("%s is refused by name", (given, sentence) => {
    expect(() => edgeOf(given)).toThrow(new EnvironmentError(sentence));
  });
});
