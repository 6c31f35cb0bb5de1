import { connection } from "next/server";

/** The process is alive; says nothing of what it needs (that is /api/ready). */
export async function GET() {
  await connection();
  return Response.json({ alive: true });
}
