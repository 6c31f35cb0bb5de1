import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { environment, secretFor } from "@/db/env";
import type { Actor } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { verifyCredentials } from "@/newsroom/user/credentials";
import { getUserOfSession, type SessionUser } from "@/newsroom/user/queries";
import { normalizeEmail, safeReturnPath } from "@/newsroom/user/rules";
import type { SessionKey } from "@/newsroom/user/set-password";
import { log } from "@/platform/log";

/** Who is signed in; fit to be the actor of a command. */
export type CurrentUser = Extract<Actor, { kind: "user" }> & SessionUser;

const sessionSeconds = 14 * 24 * 3600;

type SessionClaims = { sub?: string; epoch?: unknown };

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
        authorize: async (given, request) => {
          if (!given?.email || !given.password || given.password.length > 2000) return null;
          const source = request.headers?.["x-warraq-client"] ?? "unknown";
          const email = normalizeEmail(given.email);
          const { userId, epoch } = await verifyCredentials({ email, password: given.password, source });
          return { id: userId, epoch };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? claimsOf({ userId: user.id, epoch: Number(epochOf(user)) }) : token),
      session: ({ token }) => ({ expires: "", userId: token.sub, epoch: epochOf(token) }),
    },
    logger: {
      error: (code, cause) => {
        const error = cause instanceof Error ? cause : cause.error;
        if (!(error instanceof NewsroomError)) log.error("next-auth", { code, cause: error });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** All that a session holds: whose it is, and under which epoch it began. */
function claimsOf(key: SessionKey): SessionClaims {
  return { sub: key.userId, epoch: key.epoch };
}

function epochOf(claims: object): unknown {
  return "epoch" in claims ? claims.epoch : undefined;
}

/** Name and attributes of the session cookie, as next-auth chooses them for this scheme. */
function sessionCookie() {
  const isSecure = environment().SITE_URL.startsWith("https:");
  return {
    name: `${isSecure ? "__Secure-" : ""}next-auth.session-token`,
    attributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const,
  };
}

/** Opens a session in this browser; only inside a server action or a route handler. */
export async function openSession(key: SessionKey): Promise<void> {
  const { name, attributes } = sessionCookie();
  const token = await encode({
    token: claimsOf(key),
    secret: secretFor("session"),
    maxAge: sessionSeconds,
  });
  (await cookies()).set(name, token, { ...attributes, maxAge: sessionSeconds });
}

/** Forgets the session in this browser; ending it everywhere is `endAllSessions`. */
export async function closeSession(): Promise<void> {
  const { name, attributes } = sessionCookie();
  (await cookies()).set(name, "", { ...attributes, maxAge: 0 });
}

/** Who is signed in, read from the database once per request; null for nobody, an ended session, a closed account. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  // Nobody is signed in during a build, which also has no settings to read a session with.
  await connection();
  const session: unknown = await getServerSession(authOptions());
  if (!isSessionKey(session)) return null;
  const user = await getUserOfSession(session);
  return user ? { kind: "user", ...user } : null;
});

function isSessionKey(session: unknown): session is SessionKey {
  return (
    typeof session === "object" &&
    session !== null &&
    "userId" in session &&
    typeof session.userId === "string" &&
    "epoch" in session &&
    typeof session.epoch === "number"
  );
}

/** Who is signed in; everybody else is sent to sign in and comes back to the page that was wanted. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (user) return user;
  // The door says which address was asked for: pages do not know their own.
  const wanted = safeReturnPath((await headers()).get("x-warraq-path"));
  redirect(wanted === "/desk" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(wanted)}`);
}

/** Where a request comes from, as the door saw it: for counting attempts, never for keeping. */
export async function requestSource(): Promise<string> {
  return (await headers()).get("x-warraq-client") ?? "unknown";
}
