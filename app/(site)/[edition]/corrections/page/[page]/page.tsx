export {
  CorrectionsRoute as default,
  correctionsMetadata as generateMetadata,
} from "@/app/_public/corrections-route";

export const ensureStatic = "navigation";

/** As for the first page. */
export function generateStaticParams() {
  return [{ edition: "0", page: "0" }];
}
