import type { ReactNode } from "react";
import { LeftAnswers } from "@/components/ui/left-answers.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Actor } from "@/newsroom/access";
import { deskSearchPath } from "@/newsroom/desk-search/rules";
import type { Language } from "@/newsroom/language/rules";
import { Bell } from "./bell.client";
import { KeptWordsLink } from "./kept-words/kept-words-link.client";
import { Navigation } from "./navigation.client";
import type { PaletteOffer } from "./palette/palette.client";
import { type Part, partsFor } from "./parts";
import { SearchBox } from "./search/search-box.client";
import { SignOut } from "./sign-out.client";

type Person = Actor & { id: string } & { name: string; language: Language };

type Props = {
  person: Person;
  /** What one may begin from anywhere. */
  begun: Pick<PaletteOffer, "editions" | "begin">;
  signOut: (state: void, form: FormData) => Promise<void>;
  children: ReactNode;
};

/** The frame of the newsroom around every page of it. */
export function Shell({ person, begun, signOut, children }: Props) {
  const t = texts(person.language, "desk");
  const parts = partsFor(person);
  const group = (name: Part["group"]) => ({
    label: t(`groups.${name}`),
    links: parts
      .filter((part) => part.group === name)
      .map((part) => ({ href: part.href, label: t(`parts.${part.name}`), name: part.name })),
  });
  const groups = [group("work"), group("administration")].filter(({ links }) => links.length > 0);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t("skip")}
      </a>
      {/* Named, because the page inside a preview brings a header and a main part of its own. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a page's own header is a banner, which may be named */}
      <header
        aria-label={t("title")}
        className="flex items-center gap-1 border-b border-line bg-sheet px-3 sm:gap-3 sm:px-5 print:hidden"
      >
        <a
          href="/desk"
          className="me-auto py-2 text-title font-bold whitespace-nowrap text-accent no-underline"
        >
          {t("title")}
        </a>
        <SearchBox offer={{ ...begun, pages: groups.flatMap(({ links }) => links) }} />
        <a
          href={deskSearchPath()}
          className="flex size-10 items-center justify-center text-ink hover:text-accent md:hidden"
        >
          <span className="sr-only">{t("search.label")}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            className="size-6 fill-none stroke-current stroke-2 rtl:-scale-x-100"
          >
            <path d="M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0m11.5 5 5 5" strokeLinecap="round" />
          </svg>
        </a>
        <a href="/" className="hidden px-2 py-2 sm:block">
          {t("toSite")}
        </a>
        <KeptWordsLink person={person.id} />
        <Bell />
        <a href="/desk/account" className="max-w-32 min-w-0 px-2 py-2 sm:max-w-60">
          <span className="sr-only">{t("account")}: </span>
          {/* Cut where the name ends, in whichever direction it runs. */}
          <Words of={person.name} className="block truncate" />
        </a>
        <SignOut signOut={signOut} person={person.id} className="hidden sm:block">
          <SubmitButton variant="plain" className="px-2">
            {t("signOut")}
          </SubmitButton>
        </SignOut>
      </header>
      <div className="flex grow flex-col lg:flex-row">
        <Navigation label={t("navigation")} groups={groups} />
        <main
          id="content"
          aria-label={t("title")}
          tabIndex={-1}
          className="min-w-0 grow px-4 py-5 outline-none sm:px-8 sm:py-6"
        >
          <div className="mx-auto max-w-page">
            <LeftAnswers close={t("closeNotice")}>{children}</LeftAnswers>
          </div>
        </main>
      </div>
    </div>
  );
}
