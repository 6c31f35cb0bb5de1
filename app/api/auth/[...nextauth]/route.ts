import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/auth";

type Context = RouteContext<"/api/auth/[...nextauth]">;

/** What the desk sends to sign in again without leaving its page; whatever else somebody sends is not passed on. */
const fields = ["csrfToken", "email", "password", "json"];

/** Of next-auth's addresses the two that the desk uses; the others are closed, and so is what they would log or send on. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const asked = `${request.method} ${(await context.params).nextauth.join("/")}`;
  if (asked === "GET csrf") return answered(NextAuth(new NextRequest(bare(request)), context, authOptions()));
  if (asked !== "POST callback/credentials") return new Response(null, { status: 404 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const body = new URLSearchParams();
  for (const name of fields) {
    const value = form.get(name);
    if (typeof value === "string") body.set(name, value);
  }
  const sent = new NextRequest(bare(request), { method: "POST", body });
  return answered(NextAuth(sent, context, authOptions()));
}

/** The address without its query, which next-auth would read. */
const bare = ({ nextUrl }: NextRequest) => new URL(nextUrl.pathname, nextUrl.origin);

/** What next-auth calls a wrong configuration is a cookie that somebody has made up: it is taken away. */
async function answered(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.status < 500) return response;
  const headers = new Headers();
  for (const prefix of ["", "__Secure-"])
    headers.append(
      "Set-Cookie",
      `${prefix}next-auth.callback-url=; Path=/; Max-Age=0${prefix && "; Secure"}`,
    );
  return new Response(null, { status: 400, headers });
}

export { handle as GET, handle as POST };
