import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { history, outboxMail, recoveryCode, secondFactor } from "@/db/schema";
import { appCode } from "@/e2e/support/app-codes";
import { makePerson } from "@/e2e/support/rows";
import { jobNamed, type Role } from "@/newsroom/access";
import { changePassword, resetPassword } from "@/newsroom/user/account";
import { createLinkFor, createUser, deactivateUser } from "@/newsroom/user/commands";
import { verifyCredentials } from "@/newsroom/user/credentials";
import { awaitsCode, proveByCode } from "@/newsroom/user/entering";
import { findUser } from "@/newsroom/user/list";
import { beginSession, getUserOfSession } from "@/newsroom/user/session";
import { beginSecondFactor, resetSecondFactor, takeRecoveryCodes, turnOffSecondFactor } from "./commands";
import { getOwnSecondFactor } from "./queries";

const password = "a sentence to remember";
const newBrowser = () => ({ source: `test ${randomUUID()}`, deviceToken: undefined });
const wrongCode = { problems: [{ field: "code", messageKey: "codeWrong" }] };

async function signedUp(role: Role = "journalist") {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: "نور الهاشمي", role, language: "ar" as const, password };
  const id = await createUser(jobNamed("fill_demonstration"), account);
  return { id, email, actor: { kind: "person", id, role, isActive: true } as const };
}

type Signed = Awaited<ReturnType<typeof signedUp>>;

async function secretOf({ actor }: Signed): Promise<string> {
  await beginSecondFactor(actor);
  const own = await getOwnSecondFactor(actor);
  if (own.state !== "pending") throw new Error("nothing was begun");
  return own.secret;
}

/** Somebody whose second factor was turned on by the code `used`. */
async function guarded(role?: Role) {
  const person = await signedUp(role);
  const secret = await secretOf(person);
  const used = await appCode(secret);
  const { recoveryCodes } = await takeRecoveryCodes(person.actor, { code: used, ...newBrowser() });
  return { ...person, secret, used, recoveryCodes };
}

const keyOf = ({ email }: Signed) => verifyCredentials({ email, password, ...newBrowser() });

const lastMailTo = async (recipient: string) =>
  (
    await db
      .select()
      .from(outboxMail)
      .where(eq(outboxMail.recipient, recipient))
      .orderBy(desc(outboxMail.createdAt))
      .limit(1)
  )[0];

const verbsOf = async (id: string) =>
  (await db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id)).map(
    ({ verb }) => verb,
  );

test("is asked for once a first code was right, and never kept in letters", async () => {
  const person = await signedUp();
  expect(await getOwnSecondFactor(person.actor)).toEqual({ state: "off" });
  const secret = await secretOf(person);
  expect(await awaitsCode(await keyOf(person))).toBe(false);
  await expect(takeRecoveryCodes(person.actor, { code: "000000", ...newBrowser() })).rejects.toMatchObject(
    wrongCode,
  );
  expect(await awaitsCode(await keyOf(person))).toBe(false);
  const { recoveryCodes } = await takeRecoveryCodes(person.actor, {
    code: await appCode(secret),
    ...newBrowser(),
  });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await awaitsCode(await keyOf(person))).toBe(true);
  expect(await getOwnSecondFactor(person.actor)).toMatchObject({ state: "on", codesLeft: 10 });
  const kept = JSON.stringify([
    await db.select().from(secondFactor).where(eq(secondFactor.userId, person.id)),
    await db.select().from(recoveryCode).where(eq(recoveryCode.userId, person.id)),
    await db.select().from(history).where(eq(history.subjectId, person.id)),
    await lastMailTo(person.email),
  ]);
  expect(kept).not.toContain(secret);
  for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll("-", ""));
  expect((await lastMailTo(person.email))?.subject).toContain("فُعّل التحقق بخطوتين");
  await expect(beginSecondFactor(person.actor)).rejects.toMatchObject({ messageKey: "secondFactorOn" });
});

test("no door opens a session by the password alone", async () => {
  const person = await guarded();
  await expect(beginSession(await keyOf(person))).rejects.toMatchObject({ messageKey: "codeNeeded" });
  const { link } = await createLinkFor(await makePerson("administrator"), { userId: person.id });
  const token = new URL(link).pathname.split("/").at(-1) ?? "";
  const reset = await resetPassword({ token, password: "another sentence of mine" });
  await expect(beginSession(reset)).rejects.toMatchObject({ messageKey: "codeNeeded" });
  const proven = await proveByCode(reset, { code: await appCode(person.secret, 1), ...newBrowser() });
  const { sessionId } = await beginSession(proven);
  expect(await getUserOfSession(sessionId)).toMatchObject({ id: person.id });
});

test("who is in goes on after she changed her password", async () => {
  const person = await guarded();
  const changed = { current: password, password: "another sentence of mine", ...newBrowser() };
  const { sessionId } = await beginSession(await changePassword(person.actor, changed));
  expect(await getUserOfSession(sessionId)).toMatchObject({ id: person.id });
});

test("a code is taken once, of many at the same time one, and none that is older than one that was taken", async () => {
  const person = await guarded();
  const key = await keyOf(person);
  await expect(proveByCode(key, { code: person.used, ...newBrowser() })).rejects.toMatchObject(wrongCode);
  const next = { code: await appCode(person.secret, 1), ...newBrowser() };
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => proveByCode(key, next)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(proveByCode(key, next)).rejects.toMatchObject(wrongCode);
  await expect(
    proveByCode(key, { code: await appCode(person.secret, -1), ...newBrowser() }),
  ).rejects.toMatchObject(wrongCode);
  await expect(
    proveByCode(key, { code: await appCode(person.secret, 4), ...newBrowser() }),
  ).rejects.toMatchObject(wrongCode);
});

test("a recovery code works once, however it is written, and is told in the history", async () => {
  const person = await guarded();
  const other = await guarded();
  const [first = "", second = ""] = person.recoveryCodes;
  const key = await keyOf(person);
  const outcomes = await Promise.allSettled(
    [first, first.toUpperCase(), first.replaceAll("-", " ")].map((code) =>
      proveByCode(key, { code, ...newBrowser() }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(proveByCode(await keyOf(other), { code: second, ...newBrowser() })).rejects.toMatchObject(
    wrongCode,
  );
  expect(await proveByCode(key, { code: second, ...newBrowser() })).toEqual({ ...key, isCodeGiven: true });
  expect(await getOwnSecondFactor(person.actor)).toMatchObject({ codesLeft: 8 });
  expect((await verbsOf(person.id)).filter((verb) => verb === "user:useRecoveryCode")).toHaveLength(2);
});

test("new recovery codes end the old ones", async () => {
  const person = await guarded();
  const [first = "", second = ""] = person.recoveryCodes;
  const renewed = await takeRecoveryCodes(person.actor, { code: first, ...newBrowser() });
  expect(renewed.recoveryCodes).toHaveLength(10);
  const key = await keyOf(person);
  await expect(proveByCode(key, { code: second, ...newBrowser() })).rejects.toMatchObject(wrongCode);
  await proveByCode(key, { code: renewed.recoveryCodes[0] ?? "", ...newBrowser() });
});

test("wrong codes are counted like wrong passwords, and a right one starts the count anew", async () => {
  const person = await guarded();
  const key = await keyOf(person);
  const wrong = () =>
    proveByCode(key, { code: "wrong", ...newBrowser() }).catch(
      (error: { messageKey: string }) => error.messageKey,
    );
  for (let attempt = 0; attempt < 9; attempt += 1) expect(await wrong()).toBe("codeWrong");
  await proveByCode(key, { code: person.recoveryCodes[0] ?? "", ...newBrowser() });
  const answers = await Promise.all(Array.from({ length: 14 }, wrong));
  expect(answers.filter((answer) => answer === "tooManyAttempts")).toHaveLength(4);
  const right = { code: person.recoveryCodes[1] ?? "", ...newBrowser() };
  await expect(proveByCode(key, right)).rejects.toMatchObject({ code: "rate_limited" });
  // Her own device goes on, and her password is another matter.
  await keyOf(person);
  const own = await beginSession({ ...key, isCodeGiven: true });
  await proveByCode(key, { ...right, deviceToken: own.deviceToken });
});

test("the first step does not outlive the password or the account", async () => {
  const person = await guarded();
  const key = await keyOf(person);
  await changePassword(person.actor, {
    current: password,
    password: "another sentence of mine",
    ...newBrowser(),
  });
  const code = { code: person.recoveryCodes[0] ?? "", ...newBrowser() };
  await expect(proveByCode(key, code)).rejects.toMatchObject({ messageKey: "entryOver" });
  const closed = await guarded();
  const closedKey = await keyOf(closed);
  await deactivateUser(await makePerson("administrator"), { userId: closed.id });
  await expect(
    proveByCode(closedKey, { ...code, code: closed.recoveryCodes[0] ?? "" }),
  ).rejects.toMatchObject({
    messageKey: "entryOver",
  });
});

test("is turned off by a code of it alone", async () => {
  const person = await guarded();
  await expect(turnOffSecondFactor(person.actor, { code: password, ...newBrowser() })).rejects.toMatchObject(
    wrongCode,
  );
  await turnOffSecondFactor(person.actor, { code: await appCode(person.secret, 1), ...newBrowser() });
  await beginSession(await keyOf(person));
  expect((await lastMailTo(person.email))?.subject).toContain("أُوقف التحقق بخطوتين");
  await expect(
    turnOffSecondFactor(person.actor, { code: await appCode(person.secret, 1), ...newBrowser() }),
  ).rejects.toMatchObject({ messageKey: "secondFactorOff" });
});

test("an administrator resets another's, who hears of it; nobody else does, and not her own", async () => {
  const person = await guarded();
  const editor = await makePerson("editor");
  await expect(resetSecondFactor(editor, { userId: person.id })).rejects.toMatchObject({ code: "forbidden" });
  const administrator = await guarded("administrator");
  await expect(resetSecondFactor(administrator.actor, { userId: administrator.id })).rejects.toMatchObject({
    messageKey: "ownSecondFactor",
  });
  expect(await findUser(administrator.actor, person.id)).toMatchObject({ hasSecondFactor: true });
  await resetSecondFactor(administrator.actor, { userId: person.id });
  expect(await findUser(administrator.actor, person.id)).toMatchObject({ hasSecondFactor: false });
  await beginSession(await keyOf(person));
  expect((await lastMailTo(person.email))?.subject).toContain("ألغت الإدارة التحقق بخطوتين");
  const told = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, person.id), eq(history.verb, "user:resetSecondFactor")));
  expect(told).toMatchObject([{ actorId: administrator.id }]);
  await expect(resetSecondFactor(administrator.actor, { userId: person.id })).rejects.toMatchObject({
    messageKey: "secondFactorOff",
  });
});

test("a secret that was moved to another account opens nothing", async () => {
  const [person, thief] = [await guarded(), await guarded()];
  const [row] = await db.select().from(secondFactor).where(eq(secondFactor.userId, person.id));
  await db
    .update(secondFactor)
    .set({ sealedSecret: row?.sealedSecret })
    .where(eq(secondFactor.userId, thief.id));
  const code = { code: await appCode(person.secret, 1), ...newBrowser() };
  await expect(proveByCode(await keyOf(thief), code)).rejects.toMatchObject(wrongCode);
});
