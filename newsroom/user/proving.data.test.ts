import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { appCode } from "@/e2e/support/app-codes";
import { makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { beginSecondFactor, resetSecondFactor, takeRecoveryCodes } from "@/newsroom/second-factor/commands";
import { getOwnSecondFactor } from "@/newsroom/second-factor/queries";
import { requireSecondFactor } from "@/newsroom/second-factor/requiring";
import {
  changeRole,
  createLinkFor,
  createUser,
  deactivateUser,
  endSessionsOf,
  inviteUser,
  reactivateUser,
} from "./commands";
import { proofOf, proveAgain } from "./proving";
import { provenMinutes } from "./rules";
import { beginSession, getUserOfSession } from "./session";

const password = "a sentence to remember";
const newBrowser = () => ({ source: `test ${randomUUID()}`, deviceToken: undefined });

async function signedIn() {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: "نور", role: "administrator", language: "ar", password } as const;
  const id = await createUser(jobNamed("fill_demonstration"), account);
  return (await beginSession({ userId: id, epoch: 0 })).sessionId;
}

async function actorOf(sessionId: string): Promise<Person & { isProven: boolean }> {
  const user = await getUserOfSession(sessionId);
  if (!user) throw new Error("no session");
  return { kind: "person", ...user };
}

const lastProved = (sessionId: string, minutesAgo: number) =>
  db
    .update(session)
    .set({ provenAt: sql`now() - make_interval(mins => ${minutesAgo})` })
    .where(eq(session.id, sessionId));

const grave: Record<string, (actor: Person, userId: string) => Promise<unknown>> = {
  invite: (actor) =>
    inviteUser(actor, { email: `${randomUUID()}@example.org`, name: "س", role: "editor", language: "ar" }),
  changeRole: (actor, userId) => changeRole(actor, { userId, role: "administrator" }),
  createLink: (actor, userId) => createLinkFor(actor, { userId }),
  deactivate: (actor, userId) => deactivateUser(actor, { userId }),
  reactivate: (actor, userId) => reactivateUser(actor, { userId }),
  resetSecondFactor: (actor, userId) => resetSecondFactor(actor, { userId }),
  requireSecondFactor: (actor) => requireSecondFactor(actor, { roles: ["editor"] }),
};

test.each(Object.entries(grave))(
  "%s asks again who is there, once the sign-in is a while ago",
  async (_, act) => {
    const sessionId = await signedIn();
    const colleague = await makePerson("editor");
    await lastProved(sessionId, provenMinutes + 1);
    await expect(act(await actorOf(sessionId), colleague.id)).rejects.toMatchObject({
      code: "forbidden",
      messageKey: "proofNeeded",
    });
    // Who may not anyway is not asked.
    await expect(act({ ...colleague, isProven: false }, colleague.id)).rejects.toMatchObject({
      messageKey: "forbidden",
    });
  },
);

test("what only protects is never kept waiting", async () => {
  const sessionId = await signedIn();
  await lastProved(sessionId, 60);
  await endSessionsOf(await actorOf(sessionId), { userId: (await makePerson("editor")).id });
});

test("a password proves it in this session, for a while, and wrong ones are counted", async () => {
  const sessionId = await signedIn();
  const colleague = await makePerson("editor");
  expect((await actorOf(sessionId)).isProven).toBe(true);
  await lastProved(sessionId, provenMinutes - 1);
  expect((await actorOf(sessionId)).isProven).toBe(true);
  await lastProved(sessionId, provenMinutes + 1);
  const actor = await actorOf(sessionId);
  const other = (await beginSession({ userId: actor.id, epoch: 0 })).sessionId;
  await lastProved(other, 60);
  expect([actor.isProven, await proofOf(actor)]).toEqual([false, "password"]);
  await expect(proveAgain(actor, { proof: "wrong", ...newBrowser() })).rejects.toMatchObject({
    problems: [{ field: "proof", messageKey: "passwordWrong" }],
  });
  expect((await actorOf(sessionId)).isProven).toBe(false);
  await proveAgain(actor, { proof: password, ...newBrowser() });
  expect((await actorOf(sessionId)).isProven).toBe(true);
  expect((await actorOf(other)).isProven).toBe(false);
  await changeRole(await actorOf(sessionId), { userId: colleague.id, role: "journalist" });
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      proveAgain(actor, { proof: "wrong", ...newBrowser() }).catch((error: { code: string }) => error.code),
    ),
  );
  expect(answers.filter((code) => code === "rate_limited")).toHaveLength(2);
});

test("who has a second factor proves it by a code of it, and not by the password", async () => {
  const sessionId = await signedIn();
  const actor = await actorOf(sessionId);
  await beginSecondFactor(actor);
  const own = await getOwnSecondFactor(actor);
  const secret = own.state === "pending" ? own.secret : "";
  await takeRecoveryCodes(actor, { code: await appCode(secret), ...newBrowser() });
  await lastProved(sessionId, 60);
  expect(await proofOf(actor)).toBe("code");
  await expect(proveAgain(actor, { proof: password, ...newBrowser() })).rejects.toMatchObject({
    problems: [{ field: "proof", messageKey: "codeWrong" }],
  });
  await proveAgain(actor, { proof: await appCode(secret, 1), ...newBrowser() });
  expect((await actorOf(sessionId)).isProven).toBe(true);
});
