import "../site.css";
import type { Viewport } from "next";
import { editionNamed, editions } from "@/newsroom/edition/rules";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#15161a" },
  ],
};

/** What the first screen is set in: text and headlines. The other two files follow with the styles. */
const firstFonts = (subset: string) =>
  [400, 700].map((weight) => `/fonts/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`);

export default async function SiteLayout({ params, children }: LayoutProps<"/[edition]">) {
  const { edition } = await params;
  // The door lets no other edition through.
  const { language, direction } = editions[editionNamed(edition)];
  return (
    <html lang={language} dir={direction}>
      <head>
        {firstFonts(language === "ar" ? "arabic" : "latin").map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <script src="/enhance.js" defer />
      </head>
      <body className="flex min-h-svh flex-col">{children}</body>
    </html>
  );
}
