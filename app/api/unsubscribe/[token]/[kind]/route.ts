import { readEditions } from "@/app/_public/published";
import { requestSource } from "@/app/auth";
import { endLetters } from "@/newsroom/commenter/letter-choices";
import { letterKinds } from "@/newsroom/commenter/rules";
import { isEditionKey } from "@/newsroom/edition/rules";

type Asked = RouteContext<"/api/unsubscribe/[token]/[kind]">;

async function kindOf({ params }: Asked) {
  const { token, kind: wanted } = await params;
  const kind = letterKinds.find((each) => each === wanted);
  return kind && { token, kind };
}

/** Ends letters of a kind with one click of a program for mail (RFC 8058), which sends neither cookie nor Origin. */
export async function POST(request: Request, asked: Asked): Promise<Response> {
  const found = await kindOf(asked);
  if (!found) return new Response(null, { status: 404 });
  await endLetters({ kind: "reader", id: "", address: await requestSource() }, found.token, found.kind);
  const edition = new URLSearchParams(await request.text()).get("edition") ?? "";
  if (!isEditionKey(edition))
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  // From the page for people, which goes on to say that it is done.
  const { token, kind } = found;
  const Location = `/${edition}/answer/unsubscribe/${encodeURIComponent(token)}?kind=${kind}&done=yes`;
  return new Response(null, { status: 303, headers: { Location } });
}

/** Whoever opens the same address comes to the page for people, in the letter's edition: a look changes nothing. */
export async function GET(request: Request, asked: Asked): Promise<Response> {
  const [found, editions] = await Promise.all([kindOf(asked), readEditions()]);
  const wanted = new URL(request.url).searchParams.get("edition");
  const edition = editions.find(({ key }) => key === wanted) ?? editions[0];
  if (!found || !edition) return new Response(null, { status: 404 });
  const Location = `/${edition.key}/answer/unsubscribe/${encodeURIComponent(found.token)}?kind=${found.kind}`;
  return new Response(null, { status: 303, headers: { Location } });
}
