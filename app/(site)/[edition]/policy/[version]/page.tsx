export {
  PolicyRoute as default,
  policyMetadata as generateMetadata,
} from "@/app/_public/policy-route";

export const ensureStatic = "navigation";

/** As for the policy in force. */
export function generateStaticParams() {
  return [{ edition: "0", version: "0" }];
}
