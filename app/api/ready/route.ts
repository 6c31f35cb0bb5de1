import { connection } from "next/server";
import { readiness } from "@/db/readiness";

/** Whether this node can serve: 200, or 503 with the part that fails (database, connections, migrations, worker). */
export async function GET() {
  await connection();
  const { failing, ...detail } = await readiness();
  return failing
    ? Response.json({ ready: false, failing, ...detail }, { status: 503 })
    : Response.json({ ready: true, ...detail });
}
