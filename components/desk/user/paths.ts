import type { PeopleWanted } from "@/newsroom/user/rules";

/** The list of people. */
export const peoplePath = "/desk/people";

/** The page of one account. */
export function personPath(id: string): string {
  return `${peoplePath}/${id}`;
}

/** What the list's address carries besides the page; the order is left out where it is the usual one. */
export function peopleQuery({ q, state, role, sort }: PeopleWanted): Record<string, string> {
  return { q, state, role, sort: sort === "name" ? "" : sort };
}
