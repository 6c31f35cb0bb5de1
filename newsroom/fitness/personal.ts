import type { ArticleContent } from "@/newsroom/content/rules";
import { mapIdFrom } from "@/newsroom/embed/maps";
import { type Found, wordsFound } from "./found";
import { linksOf, textsOf } from "./texts";

/** Signs that change how digits look and not what they say. */
const unseen = /[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/** Digits of Arabic and Persian as Latin ones, and every space, dash and comma as the plain one. */
export function plainDigits(text: string): string {
  return text
    .replace(unseen, "")
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u00a0\u2000-\u200a\u202f]/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll("٫", ".")
    .replaceAll("،", ",");
}

/** Six to fifteen digits with what stands between those of a number that is dialled. */
const dialled =
  /(?<![\p{L}\p{N}+.,/@=_-])(?:\+ ?)?\(?\d(?:[ .()-]{0,2}\d){5,14}(?: ?\+)?(?![\p{L}\p{N}]|[.,/:]\d|[ ]?[%٪])/gu;
/** Words before a number that say what it is. */
const cue =
  /(?<!\p{L})(?:[وفلبك]?(?:ال)?(?:هاتف|تلفون|تليفون|جوّ?ال|موبايل|محمول|خلوي|وات ?س ?[اآ]ب|واتس)\S{0,3}|لل(?:تواصل|اتصال)|التواصل|الاتصال|اتصلوا|(?:phone|tel|telephone|mobile|whatsapp|hotline)\b[.:]?)(?:\s+\S{1,12}){0,2}[\s:؛]*$/iu;
const date = /^\d{1,4}[-. ]\d{1,2}[-. ]\d{1,4}$/u;
/** 1 200 000 or 1.200.000. */
const grouped = /^[1-9]\d{0,2}(?:[ .]\d{3})+$/u;
/** Countries of Arabic and its neighbours, where such a number is written without a sign before it. */
const country = /^(?:9(?:6[0-8]|7[0-4])|20|21[2368]|249|98|90)/u;

/** So many letters before what was matched. */
const before = (text: string, { index }: RegExpExecArray, letters: number) =>
  text.slice(Math.max(0, index - letters), index);

function isDialled(number: string, lead: string): boolean {
  const bare = number.replace(/^\+ ?|\s?\+$/gu, "").trim();
  const digits = bare.replace(/\D/gu, "");
  if (date.test(bare) || /^\d\.\d+$/u.test(bare)) return false;
  if (number.includes("+")) return digits.length >= 8;
  // A price may stand beside a telephone: a number that is dialled is seldom round.
  if (cue.test(lead) && !digits.endsWith("000")) return !/^(?:19|20)\d\d\s?-\s?(?:19|20)\d\d$/u.test(bare);
  if (digits.startsWith("00")) return digits.length >= 10;
  if (digits.startsWith("0")) return digits.length >= 8 && digits.length <= 12;
  if (/^\(\d{2,4}\) ?\d{3}/u.test(bare)) return true;
  if (/^[2-9]\d{2}[-. ]\d{3}[-. ]\d{4}$/u.test(bare)) return true;
  if (grouped.test(bare) || !/^\d+$/u.test(bare)) return false;
  return digits.length >= 11 ? digits.length <= 13 && country.test(digits) : /^7[3-9]\d{8}$/u.test(digits);
}

const numberInLink =
  /^https?:\/\/(?:(?:www\.)?wa\.me\/\+?(\d+)|(?:api|web)\.whatsapp\.com\/send\/?\?.*phone=\+?(\d+)|t\.me\/\+(\d{8,}))/iu;

/** Telephone numbers, however their digits are written. */
export function telephonesIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) => {
    const plain = plainDigits(text);
    return [...plain.matchAll(dialled)].flatMap((match) =>
      isDialled(match[0], before(plain, match, 40)) ? [{ field, words: wordsFound(match[0]) }] : [],
    );
  });
  const linked = linksOf(content).flatMap(({ field, href }) => {
    const number = numberInLink.exec(href)?.slice(1).find(Boolean);
    return number ? [{ field, words: wordsFound(number) }] : [];
  });
  return [...written, ...linked];
}

/** Bounded, and from where a word begins: a long run of letters is read once. */
const mail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Mail addresses, also those that a link leads to. */
export function mailIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) =>
    (text.replace(unseen, "").match(mail) ?? []).map((address) => ({ field, words: wordsFound(address) })),
  );
  const linked = linksOf(content).flatMap(({ field, href }) => {
    const [address] = /^mailto:/iu.test(href) ? (plainAddress(href).match(mail) ?? []) : [];
    return address ? [{ field, words: wordsFound(address) }] : [];
  });
  return [...written, ...linked];
}

const plainAddress = (href: string) => href.slice("mailto:".length).replaceAll("%40", "@");

/**
 * Two numbers of degrees that name a place to some ten metres, or to a hundred where a word says what they are. Bounded, and
 * for text with single spaces: of a thousand of them each might be tried as each of four.
 */
const decimals = /(?<![\d.])-?(\d{1,2})\.(\d{3,12}) ?°? ?[NS]? ?[,;/ ] ?-?(\d{1,3})\.(\d{3,12})(?!\.?\d)/gu;
const placeCue =
  /(?:إحداثي|احداثي|خط(?:َّ?ي)? (?:ال)?عرض|موقع|GPS|coordinates?|latitude|located)\S*(?:\s+\S{1,14}){0,3}[\s:]*$/iu;
const minutes = /\d{1,3}\s?[°º]\s?\d{1,2}(?:\.\d+)?\s?['′’]|\d{1,3} درجة و ?\d{1,2} دقيقة/gu;
const grid = /(?<![\p{L}\p{N}])\d{1,2}[C-X] ?[A-HJ-NP-Z]{2} ?(?:\d{5} ?\d{5}|\d{4} ?\d{4})(?!\d)/gu;
const plusCode =
  /(?<![\p{L}\p{N}+])(?=[A-Z]*\d)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/gu;

/** Degrees, grids and codes that name a place, and links to one on a map; a map that is embedded shows one on purpose. */
export function coordinatesIn(content: ArticleContent): Found[] {
  const written = textsOf(content).flatMap(({ field, text }) => {
    const plain = plainDigits(text).replace(/\s+/gu, " ");
    const pairs = [...plain.matchAll(decimals)].filter((match) => {
      const [, north, nearNorth, east, nearEast] = match;
      const isPlace = Number(north) <= 90 && Number(east) <= 180;
      const isFine = (nearNorth?.length ?? 0) > 3 && (nearEast?.length ?? 0) > 3;
      return isPlace && (isFine || placeCue.test(before(plain, match, 60)));
    });
    const others = [minutes, grid, plusCode].flatMap((shape) => [...plain.matchAll(shape)]);
    return [...pairs, ...others].map((match) => ({ field, words: wordsFound(match[0]) }));
  });
  const linked = linksOf(content).flatMap(({ field, href }) =>
    URL.canParse(href) && mapIdFrom(new URL(href)) ? [{ field, words: wordsFound(href) }] : [],
  );
  return [...written, ...linked];
}
