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

describe("where backups are kept", () => {
  const read = (BACKUP_TO: string) => parseEnvironment({ ...needed, BACKUP_TO });

  test("is nowhere unless somebody says so; once a day, and seven of them", () => {
    const { BACKUP_TO, BACKUP_EVERY_HOURS, BACKUP_KEEP } = parseEnvironment(needed);
    expect({ BACKUP_TO, BACKUP_EVERY_HOURS, BACKUP_KEEP }).toEqual({
      BACKUP_TO: undefined,
      BACKUP_EVERY_HOURS: 24,
      BACKUP_KEEP: 7,
    });
  });

  test.each(["/var/backups/warraq", "s3://backups", "s3://backups/news/daily"])("%s is a place", (to) => {
    expect(read(to).BACKUP_TO).toBe(to);
  });

  test.each(["backups", "s3://", "https://bucket.example.org"])("%s is none", (to) => {
    const sentence = "BACKUP_TO must be a whole path such as /var/backups/warraq, or s3://bucket/folder";
    expect(() => read(to)).toThrow(new EnvironmentError(sentence));
  });

  test("an interval and a number are whole and bounded", () => {
    const given = { ...needed, BACKUP_EVERY_HOURS: "0.5", BACKUP_KEEP: "0" };
    expect(() => parseEnvironment(given)).toThrow(/BACKUP_EVERY_HOURS .*; BACKUP_KEEP /);
  });
});
