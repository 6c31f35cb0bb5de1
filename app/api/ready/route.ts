import { connection } from "next/server";
import { notReadyPart } from "@/db/readiness";

/** Whether this node can serve: 200, or 503 with the part that fails (database, migrations, worker). */
export async function GET() {
  await connection();
  const failing = await notReadyPart().catch(() => "database" as const);
  return failing ? Response.json({ ready: false, failing }, { status: 503 }) : Response.json({ ready: true });
}
