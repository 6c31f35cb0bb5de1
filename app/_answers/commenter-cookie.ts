import { cookies, headers } from "next/headers";
import { getOwnCommenter } from "@/newsroom/commenter/links";
import { type Commenter, commenterDays } from "@/newsroom/commenter/rules";

const name = "warraq_commenter";

/** What this browser shows to be known as who comments; undefined for none. Nothing of the desk's sign-in. */
export async function commenterCookie(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

/** Who has confirmed by mail, in this browser, that she comments; or null. */
export async function currentCommenter(): Promise<Commenter | null> {
  return getOwnCommenter(await commenterCookie());
}

/** Lets this browser be known, or no more; only inside a route handler. */
export async function setCommenterCookie(value: string | null): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  jar.set(name, value ?? "", {
    httpOnly: true,
    sameSite: "lax",
    // The door says what SITE_URL says.
    secure: head.get("x-forwarded-proto") === "https",
    path: "/",
    maxAge: value === null ? 0 : commenterDays * 24 * 3600,
  });
}
