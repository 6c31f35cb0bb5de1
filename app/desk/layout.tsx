import { connection } from "next/server";

export const instant = false;

export default async function DeskLayout({ children }: LayoutProps<"/desk">) {
  await connection();
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
