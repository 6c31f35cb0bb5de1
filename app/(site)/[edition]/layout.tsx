import "../site.css";
import type { Viewport } from "next";
import { readOutlet } from "@/app/_public/published";
import { languageKeys, languages } from "@/newsroom/language/rules";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

/**
 * What a page is set in, text and headlines: the browser waits for no file, so both come with the page; after its first
 * picture, since who has a slow line reads this page in a face at hand.
 */
const firstFonts = (language: string) =>
  [400, 700].map((weight) =>
    language === "ar"
      ? `/fonts/warraq-everyday-${weight}.woff2`
      : `/fonts/ibm-plex-sans-arabic-latin-${weight}-normal.woff2`,
  );

export default async function SiteLayout({ params, children }: LayoutProps<"/[edition]">) {
  const { edition } = await params;
  // The door lets no other edition through; a build, which knows none, draws no page.
  const language = (await readOutlet(edition))?.edition.language ?? languageKeys[0];
  return (
    <html lang={language} dir={languages[language].direction}>
      <head>
        {firstFonts(language).map((href) => (
          <link
            key={href}
            rel="preload"
            href={href}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            fetchPriority="low"
          />
        ))}
        <script src="/early.js" />
        <script src="/enhance.js" defer />
      </head>
      <body className="flex min-h-svh flex-col">{children}</body>
    </html>
  );
}
