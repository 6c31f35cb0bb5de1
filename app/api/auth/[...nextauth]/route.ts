import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/auth";

type Context = RouteContext<"/api/auth/[...nextauth]">;

async function handle(request: NextRequest, context: Context): Promise<Response> {
  // There next-auth lets anybody write into the log.
  if ((await context.params).nextauth[0] === "_log") return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
