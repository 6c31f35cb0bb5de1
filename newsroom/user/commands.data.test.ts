import { randomUUID } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline, history, oneTimeLink, outboxMail, session, user } from "@/db/schema";
import { makePerson } from "@/e2e/support/rows";
import { jobNamed, type Role } from "@/newsroom/access";
import { acceptInvitation, changePassword, endAllSessions, endOtherSessions, resetPassword } from "./account";
import {
  changeRole,
  createLinkFor,
  createUser,
  deactivateUser,
  endSessionsOf,
  inviteUser,
  reactivateUser,
} from "./commands";
import { requestPasswordLink, verifyCredentials } from "./credentials";
import { issueLink, tokenHash } from "./link";
import { findUser, listUserHistory, listUsers } from "./list";
import { getOwnerOfLink } from "./queries";
import { PeopleWanted, peoplePerPage } from "./rules";
import {
  beginSession,
  closeSession,
  endOwnSession,
  getUserOfSession,
  listOwnSessions,
  noteSessionSeen,
} from "./session";

const password = "a sentence to remember";
const newPassword = "another sentence of mine";

/** A browser that was never here, at an address of its own. */
const newBrowser = () => ({ source: `test ${randomUUID()}`, deviceToken: undefined });
const tokenIn = (link: string) => new URL(link).pathname.split("/").at(-1) ?? "";

async function signedUp(role: Role = "journalist") {
  const email = `${randomUUID()}@example.org`;
  const id = await createUser(jobNamed("fill_demonstration"), {
    email,
    name: "نور الهاشمي",
    role,
    language: "ar",
    password,
  });
  const { sessionId } = await beginSession(await verifyCredentials({ email, password, ...newBrowser() }));
  return { email, id, sessionId, actor: { kind: "person", id, role, isActive: true } as const };
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

test("whose language is no longer configured reads the first", async () => {
  const { id, sessionId } = await signedUp();
  await db.update(user).set({ language: "eo" }).where(eq(user.id, id));
  expect(await getUserOfSession(sessionId)).toMatchObject({ id, language: "ar" });
});

test("an invitation is mailed and shown, kept only as a hash, and works once", async () => {
  const { email, link, token, userId } = await invite();
  expect((await lastMailTo(email))?.text).toContain(link);
  const [row] = await db.select().from(oneTimeLink).where(eq(oneTimeLink.userId, userId));
  expect(row?.tokenHash).toBe(tokenHash(token));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await getOwnerOfLink("invitation", token)).toMatchObject({ email, language: "en" });
  expect(await getOwnerOfLink("password", token)).toBeNull();
  const accept = () => acceptInvitation({ token, name: "حيدر الجبوري", password });
  const outcomes = await Promise.allSettled([accept(), accept()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(accept()).rejects.toMatchObject({ code: "not_found", messageKey: "linkInvalid" });
  expect(await getOwnerOfLink("invitation", token)).toBeNull();
  expect(await verifyCredentials({ email, password, ...newBrowser() })).toMatchObject({ userId });
  expect(await db.select().from(byline).where(eq(byline.userId, userId))).toHaveLength(1);
});

test("a poor password does not use the link up, an expired link opens nothing", async () => {
  const { token, userId } = await invite();
  await expect(acceptInvitation({ token, name: "حيدر", password: "short" })).rejects.toMatchObject({
    problems: [{ field: "password", messageKey: "passwordTooShort" }],
  });
  expect(await getOwnerOfLink("invitation", token)).not.toBeNull();
  await db
    .update(oneTimeLink)
    .set({ expiresAt: new Date(0) })
    .where(eq(oneTimeLink.userId, userId));
  expect(await getOwnerOfLink("invitation", token)).toBeNull();
  await expect(acceptInvitation({ token, name: "حيدر", password })).rejects.toMatchObject({
    messageKey: "linkInvalid",
  });
});

test("a newer link replaces the older one, and a closed account takes none", async () => {
  const { administrator, token, userId } = await invite();
  const { link } = await createLinkFor(administrator, { userId });
  expect(await getOwnerOfLink("invitation", token)).toBeNull();
  expect(await getOwnerOfLink("invitation", tokenIn(link))).not.toBeNull();
  await deactivateUser(administrator, { userId });
  expect(await getOwnerOfLink("invitation", tokenIn(link))).toBeNull();
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
    await expect(endSessionsOf(person, { userId: id })).rejects.toMatchObject(refusal);
    await expect(listUsers(person, PeopleWanted.parse({}))).rejects.toMatchObject(refusal);
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
  const { sessionId, id, email } = await signedUp();
  const administrator = await makePerson("administrator");
  expect(await getUserOfSession(sessionId)).toMatchObject({ id });
  await deactivateUser(administrator, { userId: id });
  expect(await getUserOfSession(sessionId)).toBeNull();
  await expect(verifyCredentials({ email, password, ...newBrowser() })).rejects.toMatchObject({
    messageKey: "credentialsWrong",
  });
  await reactivateUser(administrator, { userId: id });
  expect(await getUserOfSession(sessionId)).toBeNull();
  expect(await verifyCredentials({ email, password, ...newBrowser() })).toMatchObject({ userId: id });
});

test("another role holds from the next request, and stands in the history", async () => {
  const { sessionId, id } = await signedUp("editor");
  const administrator = await makePerson("administrator");
  await changeRole(administrator, { userId: id, role: "journalist" });
  expect(await getUserOfSession(sessionId)).toMatchObject({ role: "journalist" });
  const rows = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "user:changeRole")));
  expect(rows).toMatchObject([
    { actorId: administrator.id, before: { role: "editor" }, after: { role: "journalist" } },
  ]);
});

test("a changed password ends the other sessions; ending all ends this one too", async () => {
  const { sessionId, id, email, actor } = await signedUp();
  const browser = newBrowser();
  await expect(
    changePassword(actor, { current: "wrong", password: newPassword, ...browser }),
  ).rejects.toMatchObject({
    problems: [{ field: "current", messageKey: "passwordWrong" }],
  });
  const next = (
    await beginSession(await changePassword(actor, { current: password, password: newPassword, ...browser }))
  ).sessionId;
  expect(await getUserOfSession(sessionId)).toBeNull();
  expect(await getUserOfSession(next)).toMatchObject({ id });
  await expect(verifyCredentials({ email, password, ...browser })).rejects.toMatchObject({ code: "invalid" });
  await endAllSessions(actor);
  expect(await getUserOfSession(next)).toBeNull();
});

test("a session says by which browser it is one's own; all others end at once, and one that was being opened", async () => {
  const { sessionId, id, email, actor } = await signedUp();
  const key = await verifyCredentials({ email, password, ...newBrowser() });
  const here = await beginSession(key, {
    device: { browser: "firefox", system: "android" },
    deviceToken: undefined,
  });
  expect(await listOwnSessions(actor)).toMatchObject([
    { id: here.sessionId, device: { browser: "firefox", system: "android" } },
    { id: sessionId, device: { browser: null, system: null } },
  ]);
  await endOtherSessions({ ...actor, sessionId: here.sessionId });
  expect(await getUserOfSession(sessionId)).toBeNull();
  expect(await getUserOfSession(here.sessionId)).toMatchObject({ id });
  await expect(beginSession(key)).rejects.toMatchObject({ messageKey: "credentialsWrong" });
});

test("words for browsers that we have no longer are none", async () => {
  const { id, actor } = await signedUp();
  await db.update(session).set({ browser: "netscape", system: "linux" }).where(eq(session.userId, id));
  expect(await listOwnSessions(actor)).toMatchObject([{ device: { browser: null, system: "linux" } }]);
});

test("no secret reaches the history", async () => {
  const { id, actor } = await signedUp();
  await changePassword(actor, { current: password, password: newPassword, ...newBrowser() });
  const rows = await db.select().from(history).where(eq(history.subjectId, id));
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toMatch(/argon2|sentence/);
});

test("a password that was changed ends the links to choose another", async () => {
  const { email, actor } = await signedUp();
  await requestPasswordLink({ email, ...newBrowser() }, null);
  const token = /\/password\/([\w-]{43})/.exec((await lastMailTo(email))?.text ?? "")?.[1] ?? "";
  expect(await getOwnerOfLink("password", token)).toMatchObject({ email });
  await changePassword(actor, { current: password, password: newPassword, ...newBrowser() });
  await expect(resetPassword({ token, password })).rejects.toMatchObject({ messageKey: "linkInvalid" });
});

test("a forgotten password: a link for who has an account, nothing and no error for who has none", async () => {
  const { email, sessionId } = await signedUp();
  const nobody = `${randomUUID()}@example.org`;
  await requestPasswordLink({ email: nobody, ...newBrowser() }, null);
  expect(await lastMailTo(nobody)).toBeUndefined();
  await requestPasswordLink({ email, ...newBrowser() }, null);
  const token = /\/password\/([\w-]{43})/.exec((await lastMailTo(email))?.text ?? "")?.[1] ?? "";
  const next = (await beginSession(await resetPassword({ token, password: newPassword }))).sessionId;
  expect(await getUserOfSession(sessionId)).toBeNull();
  expect(await getUserOfSession(next)).not.toBeNull();
  await expect(resetPassword({ token, password: newPassword })).rejects.toMatchObject({ code: "not_found" });
});

test("wrong passwords are counted per account, known or not, and a right one starts the count anew", async () => {
  const { email } = await signedUp();
  const nobody = `${randomUUID()}@example.org`;
  const wrong = (address: string) =>
    verifyCredentials({ email: address, password: "wrong password", ...newBrowser() }).catch(
      (error: { messageKey?: string }) => error.messageKey,
    );
  for (let attempt = 0; attempt < 9; attempt += 1) expect(await wrong(email)).toBe("credentialsWrong");
  await verifyCredentials({ email, password, ...newBrowser() });
  for (const address of [email, nobody]) {
    const answers = await Promise.all(Array.from({ length: 14 }, () => wrong(address)));
    expect(answers.filter((answer) => answer === "credentialsWrong")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "tooManyAttempts")).toHaveLength(4);
  }
  await expect(verifyCredentials({ email, password, ...newBrowser() })).rejects.toMatchObject({
    code: "rate_limited",
    values: { minutes: 15 },
  });
});

test("one source tries many accounts and is stopped; others are not", async () => {
  const browser = newBrowser();
  const attempt = (from: typeof browser) =>
    verifyCredentials({
      email: `${randomUUID()}@example.org`,
      password: "wrong password",
      ...from,
    }).catch((error: { code?: string }) => error.code);
  const answers = await Promise.all(Array.from({ length: 64 }, () => attempt(browser)));
  expect(answers.filter((answer) => answer === "rate_limited")).toHaveLength(4);
  expect(await attempt(newBrowser())).toBe("invalid");
});

test("strangers use up the account's allowance; the device that signed in before goes on", async () => {
  const { email, id } = await signedUp();
  const key = await verifyCredentials({ email, password, ...newBrowser() });
  const { deviceToken } = await beginSession(key);
  const own = { ...newBrowser(), deviceToken };
  const wrong = (from: { source: string; deviceToken: string | undefined }) =>
    verifyCredentials({ email, password: "wrong password", ...from }).catch(
      (error: { messageKey?: string }) => error.messageKey,
    );
  for (let attempt = 0; attempt < 10; attempt += 1) await wrong(newBrowser());
  const tooMany = { messageKey: "tooManyAttempts" };
  await expect(verifyCredentials({ email, password, ...newBrowser() })).rejects.toMatchObject(tooMany);
  expect(await verifyCredentials({ email, password, ...own })).toMatchObject({ userId: id });
  // Her success gives strangers no further guess, and her device has no more guesses than they.
  await expect(verifyCredentials({ email, password, ...newBrowser() })).rejects.toMatchObject(tooMany);
  const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(own)));
  expect(answers.filter((answer) => answer === "credentialsWrong")).toHaveLength(10);
  await expect(verifyCredentials({ email, password, ...own })).rejects.toMatchObject(tooMany);
});

test("a device is known for its own account alone, and only by our signature", async () => {
  const { email } = await signedUp();
  const other = await signedUp();
  const key = await verifyCredentials({ email: other.email, password, ...newBrowser() });
  const { deviceToken } = await beginSession(key);
  const [deviceId] = deviceToken.split(".");
  for (let attempt = 0; attempt < 10; attempt += 1)
    await verifyCredentials({ email, password: "wrong password", ...newBrowser() }).catch(() => null);
  for (const token of [deviceToken, deviceId, `${deviceId}.`, `${deviceId}.AAAA`])
    await expect(
      verifyCredentials({ email, password, ...newBrowser(), deviceToken: token }),
    ).rejects.toMatchObject({ messageKey: "tooManyAttempts" });
});

test("whoever asks for links, one mail goes out in a while and the link in it keeps working", async () => {
  const { email } = await signedUp();
  const linkAsked = async () => {
    await requestPasswordLink({ email, source: newBrowser().source }, null);
    const mails = await db.select().from(outboxMail).where(eq(outboxMail.recipient, email));
    return mails.map(({ text }) => /\/password\/([\w-]{43})/.exec(text)?.[1] ?? "");
  };
  const [token = ""] = await linkAsked();
  for (let turn = 0; turn < 4; turn += 1) expect(await linkAsked()).toEqual([token]);
  expect(await getOwnerOfLink("password", token)).toMatchObject({ email });
  const next = await resetPassword({ token, password: newPassword });
  expect(next.userId).toEqual(expect.any(String));
});

test("the history tells who asked for somebody's link, without the link", async () => {
  const { id, email } = await signedUp();
  const administrator = await makePerson("administrator");
  await requestPasswordLink({ email, source: newBrowser().source }, administrator);
  const rows = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "user:requestLink")));
  expect(rows).toMatchObject([{ actorId: administrator.id, before: null, after: null, reason: null }]);
});

test("a link mailed later leaves the earlier one working; the password it sets ends both", async () => {
  const { id } = await signedUp();
  const administrator = await makePerson("administrator");
  const { link } = await createLinkFor(administrator, { userId: id });
  const mailed = await db.transaction((tx) => issueLink(tx, "password", { id, language: "ar" }));
  expect(await getOwnerOfLink("password", tokenIn(link))).not.toBeNull();
  await resetPassword({ token: tokenIn(link), password: newPassword });
  expect(await getOwnerOfLink("password", tokenIn(mailed))).toBeNull();
});

test("a session that was signed out of is over, and the others go on", async () => {
  const { sessionId, id, email, actor } = await signedUp();
  const other = await beginSession(await verifyCredentials({ email, password, ...newBrowser() }));
  expect((await listOwnSessions(actor)).map((each) => each.id).sort()).toEqual(
    [sessionId, other.sessionId].sort(),
  );
  await closeSession(sessionId);
  expect(await getUserOfSession(sessionId)).toBeNull();
  expect(await getUserOfSession(other.sessionId)).toMatchObject({ id });
  const stranger = await makePerson("administrator");
  const ended = { sessionId: other.sessionId };
  await expect(endOwnSession(stranger, ended)).rejects.toMatchObject({ code: "not_found" });
  await endOwnSession(actor, ended);
  expect(await getUserOfSession(other.sessionId)).toBeNull();
});

test("an administrator ends somebody's sessions; a sign-in under way just then opens none", async () => {
  const { sessionId, id, email } = await signedUp();
  const underWay = await verifyCredentials({ email, password, ...newBrowser() });
  await endSessionsOf(await makePerson("administrator"), { userId: id });
  expect(await getUserOfSession(sessionId)).toBeNull();
  await expect(beginSession(underWay)).rejects.toMatchObject({ messageKey: "credentialsWrong" });
  const fresh = await beginSession(await verifyCredentials({ email, password, ...newBrowser() }));
  expect(await getUserOfSession(fresh.sessionId)).toMatchObject({ id });
});

test("a session ends by itself, and is seen by the hour", async () => {
  const { sessionId } = await signedUp();
  const at = (moment: string) =>
    db
      .update(session)
      .set({ createdAt: sql.raw(moment), seenAt: sql.raw(moment) })
      .where(eq(session.id, sessionId));
  await at("now() - interval '13 days'");
  expect(await getUserOfSession(sessionId)).toMatchObject({ isUnseen: true });
  await noteSessionSeen(sessionId);
  expect(await getUserOfSession(sessionId)).toMatchObject({ isUnseen: false });
  const [row] = await db.select().from(session).where(eq(session.id, sessionId));
  expect(row?.seenAt.getUTCMinutes()).toBe(0);
  await at("now() - interval '14 days'");
  expect(await getUserOfSession(sessionId)).toBeNull();
});

test("people are found whatever the spelling, and «ال» does not gather them under one letter", async () => {
  const administrator = await makePerson("administrator");
  const mark = randomUUID().slice(0, 8);
  for (const name of [`يوسف ${mark}`, `الأحمد ${mark}`, `باسل ${mark}`]) await makePerson("journalist", name);
  const found = (asked: object) => listUsers(administrator, PeopleWanted.parse(asked));
  const { people } = await found({ q: mark });
  expect(people.map(({ name }) => name.split(" ")[0])).toEqual(["الأحمد", "باسل", "يوسف"]);
  expect(await found({ q: `الاحمد ${mark}`, state: "invited" })).toMatchObject({ total: 1 });
  expect(await found({ q: `الاحمد ${mark}`, state: "active" })).toEqual({ people: [], total: 0 });
  expect(await found({ q: mark, role: "editor" })).toMatchObject({ total: 0 });
  expect(await found({ q: mark, role: "nonsense", state: "nonsense", page: "-1" })).toMatchObject({
    total: 3,
  });
});

test("each state of an account is filtered as it is shown, and the latest sign-in stands first", async () => {
  const administrator = await makePerson("administrator");
  const mark = randomUUID().slice(0, 8);
  const email = `${mark}@example.org`;
  const name = `ياسمين ${mark}`;
  await createUser(administrator, { email, name, role: "editor", language: "ar", password });
  await beginSession(await verifyCredentials({ email, password, ...newBrowser() }));
  await makePerson("journalist", `أسعد ${mark}`);
  await deactivateUser(administrator, { userId: (await makePerson("journalist", `باسم ${mark}`)).id });
  const found = async (asked: object) =>
    (await listUsers(administrator, PeopleWanted.parse({ q: mark, ...asked }))).people;
  for (const [state, first] of Object.entries({ active: "ياسمين", invited: "أسعد", inactive: "باسم" }))
    expect(await found({ state })).toMatchObject([{ state, name: `${first} ${mark}` }]);
  const latest = await found({ sort: "signedIn" });
  expect(latest.map((each) => each.name.split(" ")[0])).toEqual(["ياسمين", "أسعد", "باسم"]);
  expect(latest[0]?.signedInAt).toBeInstanceOf(Date);
});

test("many people come page by page, none twice", async () => {
  const administrator = await makePerson("administrator");
  const mark = randomUUID().slice(0, 8);
  for (let number = 0; number <= peoplePerPage; number += 1) await makePerson("journalist", `زميل ${mark}`);
  const page = (asked: number) => listUsers(administrator, PeopleWanted.parse({ q: mark, page: asked }));
  const [first, second, third] = [await page(1), await page(2), await page(3)];
  expect([first, second, third].map(({ people }) => people.length)).toEqual([peoplePerPage, 1, 0]);
  expect(first.total).toBe(peoplePerPage + 1);
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(peoplePerPage + 1);
});

test("an account's page tells its sessions and what was done to it, to administrators alone", async () => {
  const { id, email } = await signedUp("editor");
  const administrator = await makePerson("administrator", "سعاد");
  await changeRole(administrator, { userId: id, role: "journalist" });
  expect(await findUser(administrator, id)).toMatchObject({ email, role: "journalist", openSessions: 1 });
  await endSessionsOf(administrator, { userId: id });
  expect(await findUser(administrator, id)).toMatchObject({ openSessions: 0 });
  expect(await listUserHistory(administrator, id)).toMatchObject([
    { verb: "endSessions", actorName: "سعاد" },
    { verb: "changeRole", actorName: "سعاد", roleBefore: "editor", roleAfter: "journalist" },
    { verb: "create", actorName: null, roleBefore: null, roleAfter: "editor" },
  ]);
  for (const nobody of [randomUUID(), "nonsense"]) expect(await findUser(administrator, nobody)).toBeNull();
  const editor = await makePerson("editor");
  await expect(findUser(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listUserHistory(editor, id)).rejects.toMatchObject({ code: "forbidden" });
});

const signInMails = async (email: string) =>
  (await db.select().from(outboxMail).where(eq(outboxMail.recipient, email))).filter(({ subject }) =>
    subject.includes("جهاز جديد"),
  );

test("of a browser never used before its owner hears, when and what it is, and never from where", async () => {
  const { email, id } = await signedUp();
  const colleague = await signedUp();
  const device = { browser: "firefox", system: "android" } as const;
  const enter = async (address: string, deviceToken?: string) => {
    const key = await verifyCredentials({ email: address, password, source: "198.51.100.7", deviceToken });
    return (await beginSession(key, { device, deviceToken })).deviceToken;
  };
  const first = await enter(email);
  const [mail, ...more] = await signInMails(email);
  expect(more).toEqual([]);
  expect(mail?.text).toContain("\u2068فايرفوكس\u2069 على \u2068أندرويد\u2069");
  expect(mail?.text).not.toContain("198.51.100");
  // A machine that two share is known to both, also after the other signed in.
  const shared = await enter(colleague.email, first);
  await enter(email, await enter(email, shared));
  await enter(colleague.email, shared);
  expect(await signInMails(email)).toHaveLength(1);
  expect(await signInMails(colleague.email)).toHaveLength(1);
  await enter(email, "made up~of.nothing");
  expect(await signInMails(email)).toHaveLength(2);
  const told = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "user:signInFromNewDevice")));
  expect(told).toMatchObject([
    { actorId: id, after: null },
    { actorId: id, after: null },
  ]);
});

test("nobody is told of her first sign-in", async () => {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: "نور", role: "journalist", language: "ar", password } as const;
  await createUser(jobNamed("fill_demonstration"), account);
  const browser = { device: { browser: null, system: null }, deviceToken: undefined };
  await beginSession(await verifyCredentials({ email, password, ...newBrowser() }), browser);
  expect(await signInMails(email)).toEqual([]);
});
