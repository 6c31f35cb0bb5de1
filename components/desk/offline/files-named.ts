const named =
  /\/?(?:_next\/)?static\/(?:chunks|media)\/[\w.~-]+\.(?:js|css|woff2)|\/fonts\/[a-z0-9-]+\.woff2/g;

/** Addresses of the build's static files that a page, a style or a program names, each once. */
export function filesNamed(text: string): string[] {
  const paths = Array.from(text.matchAll(named), ([path]) =>
    path.replace(/^\/?(?:_next\/)?static/, "/_next/static"),
  );
  return [...new Set(paths)];
}
