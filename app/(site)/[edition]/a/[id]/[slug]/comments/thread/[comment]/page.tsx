import { threadMetadata, threadRoute } from "@/app/_public/thread-route";

export const ensureStatic = "navigation";

/** As for the story's own address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0", slug: "0", comment: "0" }];
}

export const generateMetadata = threadMetadata;

export default threadRoute;
