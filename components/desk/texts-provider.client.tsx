"use client";
import { type Messages, NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
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

/** The texts of the providers around. */
const TextsAround = createContext<Partial<Messages>>({});

type Props = {
  clock: Clock;
  /** What is below needs besides those of the providers around. */
  messages: Partial<Messages>;
  children: ReactNode;
};

/** The desk's texts for interactive components, its clock, and the person's language for React Aria's own. */
export function TextsProvider({ clock, messages, children }: Props) {
  const { numberLocale, timeZone } = clock;
  const around = useContext(BusyText);
  const textsAround = useContext(TextsAround);
  const known = useMemo(() => ({ ...textsAround, ...messages }), [textsAround, messages]);
  return (
    <NextIntlClientProvider locale={numberLocale} messages={known} timeZone={timeZone}>
      <I18nProvider locale={numberLocale}>
        <BusyText value={messages.desk?.form.busy ?? around}>
          <ClockContext value={clock}>
            <TextsAround value={known}>{children}</TextsAround>
          </ClockContext>
        </BusyText>
      </I18nProvider>
    </NextIntlClientProvider>
  );
}
