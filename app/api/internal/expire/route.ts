import { revalidateTag } from "next/cache";
import { z } from "zod";

const Tags = z.array(z.string().min(1).max(256)).max(10_000);

/** Expires cache tags in this process. Only the door reaches this address, with a token of its own (server/main.ts). */
export async function POST(request: Request) {
  const tags = Tags.parse(await request.json());
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
