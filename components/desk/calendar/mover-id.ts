/** Where the focus finds what moves an entry: the handle, or the way to a neighbouring day. */
export const moverId = (articleId: string, way: "drag" | "before" | "after" = "drag") =>
  `move-${way}-${articleId}`;
