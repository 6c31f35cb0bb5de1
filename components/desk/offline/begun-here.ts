import { deskShellPath } from "@/newsroom/address/rules";

/** A story that was begun without the newsroom has a name of this device's until the newsroom gives it its id. */
const prefix = "begun-";

/** How such a story is called until then. */
export const begunId = (name: string) => prefix + name;

/** The name under which a story was begun here; undefined for one that has its id. */
export const begunName = (articleId: string): string | undefined =>
  articleId.startsWith(prefix) ? articleId.slice(prefix.length) : undefined;

const shapes = { name: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, edition: /^[a-z0-9-]{1,40}$/i };

/** Where such a story is written. */
export function begunPath(name: string, edition: string): string {
  return `${deskShellPath}?${new URLSearchParams({ begun: name, edition })}`;
}

/** The story that such an address is about. */
export function begunInAddress(search: string): { name: string; edition: string } | undefined {
  const given = new URLSearchParams(search);
  const [name = "", edition = ""] = [given.get("begun") ?? "", given.get("edition") ?? ""];
  return shapes.name.test(name) && shapes.edition.test(edition) ? { name, edition } : undefined;
}
