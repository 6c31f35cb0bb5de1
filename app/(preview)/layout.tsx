import { connection } from "next/server";
import "../(site)/site.css";
import "./preview.css";

export const instant = false;
export const metadata = { robots: { index: false, follow: false } };

/** A page of its own for the frame in the desk: the readers' styles and nothing of the desk's. */
export default async function PreviewLayout({ children }: { children: React.ReactNode }) {
  await connection();
  return (
    <html lang="ar" dir="rtl">
      <head>
        {/* Readers' pages refuse to be framed: a link out of the preview opens beside it. */}
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
