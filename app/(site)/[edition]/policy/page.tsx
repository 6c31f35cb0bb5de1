export {
  PolicyRoute as default,
  policyMetadata as generateMetadata,
} from "@/app/_public/policy-route";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}
