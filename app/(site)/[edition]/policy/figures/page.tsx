export {
  FiguresRoute as default,
  figuresMetadata as generateMetadata,
} from "@/app/_public/figures-route";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}
