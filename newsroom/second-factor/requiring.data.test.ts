import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";
import type { Role } from "@/newsroom/access";

// What is required is required of the whole newsroom: these modules open the database only after it is this file's own.
async function newsroom() {
  const [client, schema, codes, access, setting, session, users, requiring, commands, queries] =
    await Promise.all([
      import("@/db/client"),
      import("@/db/schema"),
      import("@/e2e/support/app-codes"),
      import("@/newsroom/access"),
      import("@/newsroom/setting/queries"),
      import("@/newsroom/user/session"),
      import("@/newsroom/user/commands"),
      import("./requiring"),
      import("./commands"),
      import("./queries"),
    ]);
  return {
    ...{ ...client, ...schema, ...codes, ...access, ...setting },
    ...{ ...session, ...users, ...requiring, ...commands, ...queries },
  };
}

let own: Awaited<ReturnType<typeof newsroom>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  drop = await useOwnDatabase();
  own = await newsroom();
});
afterAll(async () => {
  await own.closeDatabase();
  await drop();
});

async function signedIn(role: Role) {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: "نور", role, language: "ar", password: "a sentence to remember" } as const;
  const id = await own.createUser(own.jobNamed("fill_demonstration"), account);
  const { sessionId } = await own.beginSession({ userId: id, epoch: 0 });
  return { sessionId, actor: { kind: "person", id, role, isActive: true } as const };
}

const opens = async (sessionId: string) => ({
  newsroom: (await own.getUserOfSession(sessionId)) !== null,
  setUp: (await own.getUserToSetUpOfSession(sessionId)) !== null,
});

test("who must have one and has none reaches nothing but its set-up, from the next request", async () => {
  const [administrator, editor, journalist] = [
    await signedIn("administrator"),
    await signedIn("editor"),
    await signedIn("journalist"),
  ];
  expect(await opens(editor.sessionId)).toEqual({ newsroom: true, setUp: false });
  await expect(own.requireSecondFactor(editor.actor, { roles: [] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await own.requireSecondFactor(administrator.actor, { roles: ["editor", "administrator"] });
  expect(await own.getPublishedSettings()).toMatchObject({ secondFactorRoles: ["editor", "administrator"] });
  expect(await opens(administrator.sessionId)).toEqual({ newsroom: false, setUp: true });
  expect(await opens(editor.sessionId)).toEqual({ newsroom: false, setUp: true });
  expect(await opens(journalist.sessionId)).toEqual({ newsroom: true, setUp: false });

  await own.beginSecondFactor(editor.actor);
  expect(await opens(editor.sessionId)).toEqual({ newsroom: false, setUp: true });
  const factor = await own.getOwnSecondFactor(editor.actor);
  const secret = factor.state === "pending" ? factor.secret : "";
  const browser = { source: "test", deviceToken: undefined };
  const code = { code: await own.appCode(secret), ...browser };
  const { recoveryCodes } = await own.takeRecoveryCodes(editor.actor, code);
  expect(await opens(editor.sessionId)).toEqual({ newsroom: true, setUp: false });
  await own.turnOffSecondFactor(editor.actor, { code: recoveryCodes[0] ?? "", ...browser });
  expect(await opens(editor.sessionId)).toEqual({ newsroom: false, setUp: true });

  await own.requireSecondFactor(administrator.actor, { roles: [] });
  expect(await opens(editor.sessionId)).toEqual({ newsroom: true, setUp: false });
  await own.endSessionsOf(administrator.actor, { userId: editor.actor.id });
  expect(await opens(editor.sessionId)).toEqual({ newsroom: false, setUp: false });
});
