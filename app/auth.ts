import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { setUpPath } from "@/components/desk/entrance/paths";
import { environment, secretFor } from "@/db/env";
import type { Person } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import type { Attempt } from "@/newsroom/user/attempts";
import { deviceFrom } from "@/newsroom/user/browser";
import { verifyCredentials } from "@/newsroom/user/credentials";
import {
  CredentialsGiven,
  deviceDays,
  SessionChosen,
  safeReturnPath,
  sessionDays,
} from "@/newsroom/user/rules";
import {
  beginSession,
  closeSession,
  getUserOfSession,
  getUserToSetUpOfSession,
  noteSessionSeen,
  type SessionUser,
} from "@/newsroom/user/session";
import type { SessionKey } from "@/newsroom/user/set-password";
import { log } from "@/platform/log";

/** Who is signed in; fit to be the actor of a command. */
export type CurrentUser = Person & SessionUser;

const sessionSeconds = sessionDays * 24 * 3600;
const deviceSeconds = deviceDays * 24 * 3600;

/** What anybody's made-up cookie or address brings about; written down, it would fill the log. */
const strangersErrors = new Set(["JWT_SESSION_ERROR", "INVALID_CALLBACK_URL_ERROR"]);

/** Settings of next-auth, made on first use: a build knows no secret. The address is SITE_URL, never the Host header. */
export function authOptions(): NextAuthOptions {
  const { SITE_URL } = environment();
  process.env.NEXTAUTH_URL = SITE_URL;
  return {
    secret: secretFor("session"),
    useSecureCookies: SITE_URL.startsWith("https:"),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/desk" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (given) => {
          const { data } = CredentialsGiven.safeParse(given);
          return data
            ? { id: await beginHere(await verifyCredentials({ ...data, ...(await whereFrom()) })) }
            : null;
        },
      }),
    ],
    callbacks: {
      // All that the cookie holds is the session's id, which next-auth calls the subject.
      jwt: ({ token }) => ({ sub: token.sub }),
      session: ({ token }) => ({ expires: "", sessionId: token.sub }),
    },
    events: {
      signOut: async ({ token }) => {
        const session = SessionChosen.safeParse({ sessionId: token.sub });
        if (session.success) await closeSession(session.data.sessionId);
      },
    },
    logger: {
      error: (code, cause) => {
        const error = cause instanceof Error ? cause : cause.error;
        if (!strangersErrors.has(code) && !(error instanceof NewsroomError))
          log.error("next-auth", { code, cause: error });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** A cookie of the newsroom's, named and guarded as next-auth does it for this scheme. */
export function cookieNamed(name: string) {
  const isSecure = environment().SITE_URL.startsWith("https:");
  return {
    name: `${isSecure ? "__Secure-" : ""}${name}`,
    attributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const,
  };
}
const sessionCookie = () => cookieNamed("next-auth.session-token");
const deviceCookie = () => cookieNamed("warraq.device");

/** Begins a session and leaves in this browser what it is known by at the next sign-in. Returns the session's id. */
async function beginHere(key: SessionKey): Promise<string> {
  const { name, attributes } = deviceCookie();
  const jar = await cookies();
  const { sessionId, deviceToken } = await beginSession(key, {
    device: deviceFrom((await headers()).get("user-agent")),
    deviceToken: jar.get(name)?.value,
  });
  jar.set(name, deviceToken, { ...attributes, maxAge: deviceSeconds });
  return sessionId;
}

/** Opens a session in this browser; only inside a server action or a route handler. */
export async function openSession(key: SessionKey): Promise<void> {
  const { name, attributes } = sessionCookie();
  const token = await encode({
    token: { sub: await beginHere(key) },
    secret: secretFor("session"),
    maxAge: sessionSeconds,
  });
  (await cookies()).set(name, token, { ...attributes, maxAge: sessionSeconds });
}

/** Ends this browser's session; a copy of its cookie opens nothing afterwards. */
export async function leaveSession(): Promise<void> {
  const sessionId = await sessionHere();
  if (sessionId) await closeSession(sessionId);
  const { name, attributes } = sessionCookie();
  (await cookies()).set(name, "", { ...attributes, maxAge: 0 });
}

/** The session that this browser's cookie names, whether or not it lasts. */
const sessionHere = cache(async (): Promise<string | null> => {
  // Nobody is signed in during a build, which also has no settings to read a session with.
  await connection();
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const sealed = token ? await decode({ token, secret: secretFor("session") }).catch(() => null) : null;
  const { success, data } = SessionChosen.safeParse({ sessionId: sealed?.sub });
  return success ? data.sessionId : null;
});

/**
 * Who is signed in, read from the database once per request; null for nobody, an ended session, a closed account, and for
 * who must set up a second factor first.
 */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const sessionId = await sessionHere();
  const user = sessionId ? await getUserOfSession(sessionId) : null;
  if (user?.isUnseen) await noteSessionSeen(user.sessionId);
  return user ? { kind: "person", ...user } : null;
});

/** Who must set up a second factor before anything else opens to her. */
export async function userToSetUp(): Promise<CurrentUser | null> {
  const sessionId = await sessionHere();
  const user = sessionId ? await getUserToSetUpOfSession(sessionId) : null;
  return user && { kind: "person", ...user };
}

/** Whoever is signed in, also while her second factor is to be set up: for what sets it up alone. */
export async function anyUser(): Promise<CurrentUser | null> {
  return (await currentUser()) ?? userToSetUp();
}

/** Who is signed in; everybody else is sent to sign in and comes back to the page that was wanted. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (user) return user;
  // The door says which address was asked for: pages do not know their own.
  const wanted = safeReturnPath((await headers()).get("x-warraq-path"));
  const held = await userToSetUp();
  if (held) redirect(setUpPath(held.language, wanted));
  redirect(wanted === "/desk" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(wanted)}`);
}

/** Where a request comes from, as the door saw it: for counting attempts, never for keeping. */
export async function requestSource(): Promise<string> {
  return (await headers()).get("x-warraq-client") ?? "unknown";
}

/** The same together with what this browser is known by, for attempts with a password. */
export async function whereFrom(): Promise<Omit<Attempt, "email">> {
  return { source: await requestSource(), deviceToken: (await cookies()).get(deviceCookie().name)?.value };
}
