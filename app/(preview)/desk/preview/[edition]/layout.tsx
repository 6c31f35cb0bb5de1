import { connection } from "next/server";
import { editionNamed, editions } from "@/newsroom/edition/rules";
import "@/app/(site)/site.css";

export const instant = false;
export const metadata = { robots: { index: false, follow: false } };

/** A page of its own for the frame in the desk: the readers' styles and nothing of the desk's. */
export default async function PreviewLayout({ params, children }: LayoutProps<"/desk/preview/[edition]">) {
  await connection();
  const { language, direction } = editions[editionNamed((await params).edition)];
  return (
    <html lang={language} dir={direction}>
      <head>
        {/* Readers' pages refuse to be framed: a link out of the preview opens beside it. */}
        <base target="_blank" />
      </head>
      <body className="flex min-h-svh flex-col">{children}</body>
    </html>
  );
}
