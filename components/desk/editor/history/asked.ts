import { deskStoryPath } from "@/newsroom/address/rules";

/** What of a history is asked for; numbers as addresses and forms have them. */
export type Asked = { from?: string; to?: string; opened?: string };

/** What a way of the page of revisions asks for, followed on the surface; null for one that leads elsewhere. */
export function askedBy(articleId: string, address: string, now: Asked): Asked | null {
  const { pathname, searchParams } = new URL(address, "https://desk.invalid");
  const path = `${deskStoryPath(articleId)}/revisions`;
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return null;
  const number = pathname.slice(path.length + 1);
  // One revision is laid over what stands now.
  if (number !== "") return { from: number };
  const opened = searchParams.get("opened");
  if (opened !== null) return { ...now, opened };
  return askedIn(searchParams);
}

/** What the fields of its form ask for. */
export function askedIn(fields: Pick<URLSearchParams | FormData, "get">): Asked {
  const numbered = (["from", "to"] as const).flatMap((end) => {
    const number = fields.get(end);
    return typeof number === "string" && number !== "" ? [[end, number] as const] : [];
  });
  return Object.fromEntries(numbered);
}
