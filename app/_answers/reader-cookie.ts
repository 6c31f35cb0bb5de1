import { cookies, headers } from "next/headers";
import type { Reader } from "@/newsroom/access";
import { newReaderToken, readerHashOf } from "@/newsroom/reader/identity";
import { readerDays } from "@/newsroom/reader/rules";
import { currentCommenter } from "./commenter-cookie";

const name = "warraq_reader";

/** By what the newsroom knows this reader; null for everybody who has sent nothing yet. */
export async function currentReader(): Promise<string | null> {
  return readerHashOf((await cookies()).get(name)?.value);
}

/** Who sends something, with a new anonymous cookie where there is none; only inside a route handler. */
export async function openReader(): Promise<Reader> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  let token = jar.get(name)?.value;
  let readerHash = readerHashOf(token);
  if (!readerHash) {
    token = newReaderToken();
    readerHash = readerHashOf(token);
    jar.set(name, token, {
      httpOnly: true,
      sameSite: "lax",
      // The door says what SITE_URL says.
      secure: head.get("x-forwarded-proto") === "https",
      path: "/",
      maxAge: readerDays * 24 * 3600,
    });
  }
  if (!readerHash) throw new Error("a token that was just signed is not ours");
  const commenter = await currentCommenter();
  return {
    ...{ kind: "reader", id: readerHash, address: head.get("x-warraq-client") ?? "unknown" },
    ...(commenter && { commenterId: commenter.id }),
  };
}
