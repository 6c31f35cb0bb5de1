import { connection } from "next/server";
import { mayReadMetrics } from "@/newsroom/metrics/token";
import { shownMetrics } from "@/server/shown-metrics";

/** The measures of this web process for Prometheus, to whoever has the token of the settings; nothing is here for others. */
export async function GET(request: Request) {
  await connection();
  const text = mayReadMetrics(request.headers.get("authorization")) ? await shownMetrics() : null;
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, { headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" } });
}
