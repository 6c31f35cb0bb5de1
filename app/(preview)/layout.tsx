import { connection } from "next/server";
import "../(site)/site.css";

export const instant = false;
export const metadata = { robots: { index: false, follow: false } };

/** A page of its own for the frame in the desk: the readers' styles and nothing of the desk's. */
export default async function PreviewLayout({ children }: { children: React.ReactNode }) {
  await connection();
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
