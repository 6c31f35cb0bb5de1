import type { ArticleContent } from "@/newsroom/content/rules";
import { mapIdFrom } from "@/newsroom/embed/maps";
import { mailAt, placesAt, telephonesAt } from "@/newsroom/language/personal-data";
import { plainDigits, unseen } from "@/newsroom/language/plain-digits";
import { type Found, wordsFound } from "./found";
import { linksOf, textsOf } from "./texts";

const numberInLink =
  /^https?:\/\/(?:(?:www\.)?wa\.me\/\+?(\d+)|(?:api|web)\.whatsapp\.com\/send\/?\?.*phone=\+?(\d+)|t\.me\/\+(\d{8,}))/iu;

/** Telephone numbers, however their digits are written. */
export function telephonesIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) => {
    const plain = plainDigits(text);
    return telephonesAt(plain).map((match) => ({ field, words: wordsFound(match[0]) }));
  });
  const linked = linksOf(content).flatMap(({ field, href }) => {
    const number = numberInLink.exec(href)?.slice(1).find(Boolean);
    return number ? [{ field, words: wordsFound(number) }] : [];
  });
  return [...written, ...linked];
}

/** Mail addresses, also those that a link leads to. */
export function mailIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) =>
    mailAt(text.replace(unseen, "")).map(([address]) => ({ field, words: wordsFound(address) })),
  );
  const linked = linksOf(content).flatMap(({ field, href }) => {
    const [address] = /^mailto:/iu.test(href) ? mailAt(plainAddress(href)).map(([found]) => found) : [];
    return address ? [{ field, words: wordsFound(address) }] : [];
  });
  return [...written, ...linked];
}

const plainAddress = (href: string) => href.slice("mailto:".length).replaceAll("%40", "@");

/** Degrees, grids and codes that name a place, and links to one on a map; a map that is embedded shows one on purpose. */
export function coordinatesIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) => {
    const plain = plainDigits(text).replace(/\s+/gu, " ");
    return placesAt(plain).map((match) => ({ field, words: wordsFound(match[0]) }));
  });
  const linked = linksOf(content).flatMap(({ field, href }) =>
    URL.canParse(href) && mapIdFrom(new URL(href)) ? [{ field, words: wordsFound(href) }] : [],
  );
  return [...written, ...linked];
}
