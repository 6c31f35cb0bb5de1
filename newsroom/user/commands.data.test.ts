import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline, history, oneTimeLink, outboxMail, user } from "@/db/schema";
import { makePerson } from "@/e2e/support/rows";
import { type Role, systemActor } from "@/newsroom/access";
import { acceptInvitation, changePassword, endAllSessions, resetPassword } from "./account";
import {
  changeRole,
  createLinkFor,
  createUser,
  deactivateUser,
  inviteUser,
  reactivateUser,
} from "./commands";
import { requestPasswordLink, verifyCredentials } from "./credentials";
import { tokenHash } from "./link";
import { getLinkOwner, getUserOfSession, listUsers } from "./queries";

const password = "a sentence to remember";
const newPassword = "another sentence of mine";

const sourceOf = () => `test ${randomUUID()}`;
const tokenIn = (link: string) => new URL(link).pathname.split("/").at(-1) ?? "";

async function signedUp(role: Role = "journalist") {
  const email = `${randomUUID()}@example.org`;
  const id = await createUser(systemActor, { email, name: "نور الهاشمي", role, language: "ar", password });
  const key = await verifyCredentials({ email, password, source: sourceOf() });
  return { email, id, key, actor: { kind: "user", id, role, isActive: true } as const };
}

async function invite(role: Role = "journalist") {
  const administrator = await makePerson("administrator");
  const email = `${randomUUID()}@example.org`;
  const invited = await inviteUser(administrator, { email, name: "حيدر", role, language: "en" });
  return { ...invited, email, administrator, token: tokenIn(invited.link) };
}

const lastMailTo = async (recipient: string) =>
  (
    await db
      .select()
      .from(outboxMail)
      .where(eq(outboxMail.recipient, recipient))
      .orderBy(desc(outboxMail.createdAt))
      .limit(1)
  )[0];

test("an invitation is mailed and shown, kept only as a hash, and works once", async () => {
  const { email, link, token, userId } = await invite();
  expect((await lastMailTo(email))?.text).toContain(link);
  const [row] = await db.select().from(oneTimeLink).where(eq(oneTimeLink.userId, userId));
  expect(row?.tokenHash).toBe(tokenHash(token));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await getLinkOwner("invitation", token)).toMatchObject({ email, language: "en" });
  expect(await getLinkOwner("password", token)).toBeNull();
  const accept = () => acceptInvitation({ token, name: "حيدر الجبوري", password });
  const outcomes = await Promise.allSettled([accept(), accept()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(accept()).rejects.toMatchObject({ code: "not_found", messageKey: "linkInvalid" });
  expect(await getLinkOwner("invitation", token)).toBeNull();
  expect(await verifyCredentials({ email, password, source: sourceOf() })).toMatchObject({ userId });
  expect(await db.select().from(byline).where(eq(byline.userId, userId))).toHaveLength(1);
});

test("a poor password does not use the link up, an expired link opens nothing", async () => {
  const { token, userId } = await invite();
  await expect(acceptInvitation({ token, name: "حيدر", password: "short" })).rejects.toMatchObject({
    problems: [{ field: "password", messageKey: "passwordTooShort" }],
  });
  expect(await getLinkOwner("invitation", token)).not.toBeNull();
  await db
    .update(oneTimeLink)
    .set({ expiresAt: new Date(0) })
    .where(eq(oneTimeLink.userId, userId));
  expect(await getLinkOwner("invitation", token)).toBeNull();
  await expect(acceptInvitation({ token, name: "حيدر", password })).rejects.toMatchObject({
    messageKey: "linkInvalid",
  });
});

test("a newer link replaces the older one, and a closed account takes none", async () => {
  const { administrator, token, userId } = await invite();
  const { link } = await createLinkFor(administrator, { userId });
  expect(await getLinkOwner("invitation", token)).toBeNull();
  expect(await getLinkOwner("invitation", tokenIn(link))).not.toBeNull();
  await deactivateUser(administrator, { userId });
  expect(await getLinkOwner("invitation", tokenIn(link))).toBeNull();
  await expect(createLinkFor(administrator, { userId })).rejects.toMatchObject({ code: "conflict" });
});

test("one address has one account", async () => {
  const { administrator, email } = await invite();
  await expect(
    inviteUser(administrator, { email, name: "أخرى", role: "editor", language: "ar" }),
  ).rejects.toMatchObject({ code: "conflict", problems: [{ field: "email", messageKey: "emailTaken" }] });
});

test("only administrators manage people; a refusal changes nothing", async () => {
  const { id } = await signedUp();
  for (const role of ["journalist", "editor"] as const) {
    const person = await makePerson(role);
    const refusal = { code: "forbidden" };
    await expect(changeRole(person, { userId: id, role: "editor" })).rejects.toMatchObject(refusal);
    await expect(deactivateUser(person, { userId: id })).rejects.toMatchObject(refusal);
    await expect(reactivateUser(person, { userId: id })).rejects.toMatchObject(refusal);
    await expect(createLinkFor(person, { userId: id })).rejects.toMatchObject(refusal);
    await expect(listUsers(person)).rejects.toMatchObject(refusal);
    const invitation = {
      email: `${randomUUID()}@example.org`,
      name: "س",
      role: "editor",
      language: "ar",
    } as const;
    await expect(inviteUser(person, invitation)).rejects.toMatchObject(refusal);
  }
  const [row] = await db.select().from(user).where(eq(user.id, id));
  expect(row).toMatchObject({ role: "journalist", isActive: true });
});

test("deactivation ends every session at once, and opening again does not bring them back", async () => {
  const { key, id, email } = await signedUp();
  const administrator = await makePerson("administrator");
  expect(await getUserOfSession(key)).toMatchObject({ id });
  await deactivateUser(administrator, { userId: id });
  expect(await getUserOfSession(key)).toBeNull();
  await expect(verifyCredentials({ email, password, source: sourceOf() })).rejects.toMatchObject({
    messageKey: "credentialsWrong",
  });
  await reactivateUser(administrator, { userId: id });
  expect(await getUserOfSession(key)).toBeNull();
  expect(await verifyCredentials({ email, password, source: sourceOf() })).toMatchObject({ userId: id });
});

test("another role holds from the next request, and stands in the history", async () => {
  const { key, id } = await signedUp("editor");
  const administrator = await makePerson("administrator");
  await changeRole(administrator, { userId: id, role: "journalist" });
  expect(await getUserOfSession(key)).toMatchObject({ role: "journalist" });
  const rows = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "user:changeRole")));
  expect(rows).toMatchObject([
    { actorId: administrator.id, before: { role: "editor" }, after: { role: "journalist" } },
  ]);
});

test("a changed password ends the other sessions; ending all ends this one too", async () => {
  const { key, id, email, actor } = await signedUp();
  const source = sourceOf();
  await expect(
    changePassword(actor, { current: "wrong", password: newPassword, source }),
  ).rejects.toMatchObject({
    problems: [{ field: "current", messageKey: "passwordWrong" }],
  });
  const next = await changePassword(actor, { current: password, password: newPassword, source });
  expect(await getUserOfSession(key)).toBeNull();
  expect(await getUserOfSession(next)).toMatchObject({ id });
  await expect(verifyCredentials({ email, password, source })).rejects.toMatchObject({ code: "invalid" });
  await endAllSessions(actor);
  expect(await getUserOfSession(next)).toBeNull();
});

test("no secret reaches the history", async () => {
  const { id, actor } = await signedUp();
  await changePassword(actor, { current: password, password: newPassword, source: sourceOf() });
  const rows = await db.select().from(history).where(eq(history.subjectId, id));
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toMatch(/argon2|sentence/);
});

test("a password that was changed ends the links to choose another", async () => {
  const { email, actor } = await signedUp();
  await requestPasswordLink({ email, source: sourceOf() });
  const token = /\/password\/([\w-]{43})/.exec((await lastMailTo(email))?.text ?? "")?.[1] ?? "";
  expect(await getLinkOwner("password", token)).toMatchObject({ email });
  await changePassword(actor, { current: password, password: newPassword, source: sourceOf() });
  await expect(resetPassword({ token, password })).rejects.toMatchObject({ messageKey: "linkInvalid" });
});

test("a forgotten password: a link for who has an account, nothing and no error for who has none", async () => {
  const { email, key } = await signedUp();
  const nobody = `${randomUUID()}@example.org`;
  await requestPasswordLink({ email: nobody, source: sourceOf() });
  expect(await lastMailTo(nobody)).toBeUndefined();
  await requestPasswordLink({ email, source: sourceOf() });
  const token = /\/password\/([\w-]{43})/.exec((await lastMailTo(email))?.text ?? "")?.[1] ?? "";
  const next = await resetPassword({ token, password: newPassword });
  expect(await getUserOfSession(key)).toBeNull();
  expect(await getUserOfSession(next)).not.toBeNull();
  await expect(resetPassword({ token, password: newPassword })).rejects.toMatchObject({ code: "not_found" });
});

test("wrong passwords are counted per account, known or not, and a right one starts the count anew", async () => {
  const { email } = await signedUp();
  const nobody = `${randomUUID()}@example.org`;
  const wrong = (address: string) =>
    verifyCredentials({ email: address, password: "wrong password", source: sourceOf() }).catch(
      (error: { messageKey?: string }) => error.messageKey,
    );
  for (let attempt = 0; attempt < 9; attempt += 1) expect(await wrong(email)).toBe("credentialsWrong");
  await verifyCredentials({ email, password, source: sourceOf() });
  for (const address of [email, nobody]) {
    const answers = await Promise.all(Array.from({ length: 14 }, () => wrong(address)));
    expect(answers.filter((answer) => answer === "credentialsWrong")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "tooManyAttempts")).toHaveLength(4);
  }
  await expect(verifyCredentials({ email, password, source: sourceOf() })).rejects.toMatchObject({
    code: "rate_limited",
    values: { minutes: 15 },
  });
});

test("one source tries many accounts and is stopped; others are not", async () => {
  const source = sourceOf();
  const attempt = (from: string) =>
    verifyCredentials({
      email: `${randomUUID()}@example.org`,
      password: "wrong password",
      source: from,
    }).catch((error: { code?: string }) => error.code);
  const answers = await Promise.all(Array.from({ length: 64 }, () => attempt(source)));
  expect(answers.filter((answer) => answer === "rate_limited")).toHaveLength(4);
  expect(await attempt(sourceOf())).toBe("invalid");
});

test("people are found whatever the spelling, and «ال» does not gather them under one letter", async () => {
  const administrator = await makePerson("administrator");
  const mark = randomUUID().slice(0, 8);
  for (const name of [`يوسف ${mark}`, `الأحمد ${mark}`, `باسل ${mark}`]) await makePerson("journalist", name);
  const found = await listUsers(administrator, { q: mark, state: "" });
  expect(found.map(({ name }) => name.split(" ")[0])).toEqual(["الأحمد", "باسل", "يوسف"]);
  expect(await listUsers(administrator, { q: `الاحمد ${mark}`, state: "invited" })).toHaveLength(1);
  expect(await listUsers(administrator, { q: `الاحمد ${mark}`, state: "active" })).toHaveLength(0);
});
