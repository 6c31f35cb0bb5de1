export { ListRoute as default, listMetadata as generateMetadata } from "@/app/_public/list-route";

export const ensureStatic = "navigation";

/** As for the list's first page. */
export function generateStaticParams() {
  return [{ edition: "0", kind: "0", slug: "0", page: "0" }];
}
