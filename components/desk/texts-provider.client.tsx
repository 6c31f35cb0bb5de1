"use client";
import { type Messages, NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { I18nProvider } from "react-aria-components";
import { BusyText } from "@/components/ui/submit-button.client";
import type { Clock } from "@/newsroom/edition/rules";

const ClockContext = createContext<Clock | null>(null);

/** The desk's clock, in the words of who is signed in. */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("the desk's clock stands outside of its provider");
  return clock;
}

type Props = {
  clock: Clock;
  /** With the desk's, or below a provider that has them. */
  messages: Partial<Messages>;
  children: ReactNode;
};

/** The desk's texts for interactive components, its clock, and the person's language for React Aria's own. */
export function TextsProvider({ clock, messages, children }: Props) {
  const { numberLocale, timeZone } = clock;
  const around = useContext(BusyText);
  return (
    <NextIntlClientProvider locale={numberLocale} messages={messages} timeZone={timeZone}>
      <I18nProvider locale={numberLocale}>
        <BusyText value={messages.desk?.form.busy ?? around}>
          <ClockContext value={clock}>{children}</ClockContext>
        </BusyText>
      </I18nProvider>
    </NextIntlClientProvider>
  );
}
