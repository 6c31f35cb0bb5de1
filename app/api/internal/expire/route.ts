import { revalidateTag } from "next/cache";
import { TouchedTags } from "@/newsroom/touched";

/** Expires cache tags in this process. Only the door reaches this address, with a token of its own (server/main.ts). */
export async function POST(request: Request) {
  const tags = TouchedTags.parse(await request.json());
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
