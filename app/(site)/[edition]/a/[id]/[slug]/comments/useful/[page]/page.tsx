import { commentsMetadata, commentsRoute } from "@/app/_public/comments-route";

export const ensureStatic = "navigation";

/** As for the story's own address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0", slug: "0", page: "0" }];
}

export const generateMetadata = commentsMetadata("useful");

export default commentsRoute("useful");
