import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { requireUser } from "@/app/auth";
import { clockFor } from "@/app/desk/editions";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { languages } from "@/newsroom/language/rules";
import "../desk/desk.css";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "desk")("title"), robots: { index: false, follow: false } };
}

/** A document of its own, which a device keeps: it says nothing that is anybody's but the language she reads. */
export default async function OfflineLayout({ children }: { children: React.ReactNode }) {
  await connection();
  const { language } = await requireUser();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { desk, editor, errors, notes, outlet, pictures, style } = messages[language];
  return (
    <html lang={language} dir={languages[language].direction}>
      <head>
        {/* React Aria looks here for the nonce of the one style it adds. */}
        <meta property="csp-nonce" content="" nonce={nonce} />
      </head>
      <body>
        <TextsProvider
          clock={await clockFor(language)}
          messages={{ desk, editor, errors, notes, outlet, pictures, style }}
        >
          {children}
        </TextsProvider>
      </body>
    </html>
  );
}
