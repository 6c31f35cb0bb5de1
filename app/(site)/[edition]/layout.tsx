import "../site.css";
import { editions, isEditionKey } from "@/newsroom/edition/rules";

export default async function SiteLayout({ params, children }: LayoutProps<"/[edition]">) {
  const { edition } = await params;
  // The door lets no other edition through.
  const { language, direction } = editions[isEditionKey(edition) ? edition : "ar"];
  return (
    <html lang={language} dir={direction}>
      <body>{children}</body>
    </html>
  );
}
