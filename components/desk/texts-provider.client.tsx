"use client";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { I18nProvider } from "react-aria-components";

/** The desk's texts for interactive components, and the person's language for React Aria's own. */
export function TextsProvider({ children, locale, ...rest }: ComponentProps<typeof NextIntlClientProvider>) {
  return (
    <NextIntlClientProvider locale={locale} {...rest}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </NextIntlClientProvider>
  );
}
