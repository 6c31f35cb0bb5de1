import type { Edition } from "@/newsroom/edition/rules";

/** Paper of the readers' pages by day, as `themeColor` of their layout. */
const paper = "#fbf9f4";

const icons = [
  { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
  { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
  { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
  { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
];

/** The web app manifest of an edition (https://www.w3.org/TR/appmanifest/): its own program, though all share a site. */
export function webManifest(outlet: { name: string; tagline: string; edition: Edition }): object {
  const { key, tag, direction, front } = outlet.edition;
  return {
    id: `/${key}`,
    name: outlet.name,
    short_name: outlet.name,
    ...(outlet.tagline !== "" && { description: outlet.tagline }),
    lang: tag,
    dir: direction,
    start_url: front,
    scope: "/",
    // Without a browser's own ways back a reader of a linked story would be lost.
    display: "minimal-ui",
    theme_color: paper,
    background_color: paper,
    icons,
  };
}
