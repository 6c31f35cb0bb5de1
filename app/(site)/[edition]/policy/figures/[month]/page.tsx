export {
  FiguresRoute as default,
  figuresMetadata as generateMetadata,
} from "@/app/_public/figures-route";

export const ensureStatic = "navigation";

/** As for the newest month. */
export function generateStaticParams() {
  return [{ edition: "0", month: "0" }];
}
