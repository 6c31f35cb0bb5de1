import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { commentSanction } from "@/db/schema";
import { sanctionInForce } from "./queries";

type Given = Partial<typeof commentSanction.$inferInsert>;
const hour = 3_600_000;

function anOrigin() {
  const name = randomUUID();
  return { email: `${name}@${name}.example`, domain: `${name}.example`, sourceHash: `source ${name}` };
}

const impose = (subject: string, given: Given) =>
  db.insert(commentSanction).values({ kind: "ban", against: "email", line: "لا", subject, ...given });

test("the strictest that holds now is found by mail, by its domain, or by the source of the day", async () => {
  const origin = anOrigin();
  expect(await sanctionInForce(db, origin)).toBeNull();
  await impose(origin.email, { kind: "warning", line: "تنبيه" });
  expect(await sanctionInForce(db, origin)).toMatchObject({ kind: "warning", until: null, line: "تنبيه" });
  const until = new Date(Date.now() + hour);
  await impose(origin.sourceHash, { kind: "suspension", against: "source", until });
  expect(await sanctionInForce(db, origin)).toMatchObject({ kind: "suspension", until });
  await impose(origin.domain, { against: "domain" });
  expect(await sanctionInForce(db, origin)).toMatchObject({ kind: "ban" });
  expect(await sanctionInForce(db, anOrigin())).toBeNull();
});

test.each<[string, Given]>([
  ["over", { kind: "suspension", until: new Date(Date.now() - hour) }],
  ["lifted", { liftedAt: new Date() }],
  ["a ban that waits for a second person", { isInForce: false }],
  ["an acknowledged warning", { kind: "warning", acknowledgedAt: new Date() }],
])("what is %s stands in nobody's way", async (_, given) => {
  const origin = anOrigin();
  await impose(origin.email, given);
  expect(await sanctionInForce(db, origin)).toBeNull();
});

test("a source means nothing after its day", async () => {
  const origin = anOrigin();
  await impose(origin.sourceHash, { against: "source", createdAt: new Date(Date.now() - 25 * hour) });
  expect(await sanctionInForce(db, origin)).toBeNull();
});
