/** Personal data in a text of plain digits (`plain-digits.ts`): what a story should not hold by mistake, and no comment. */

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

/** Telephone numbers in plain text. */
export const telephonesAt = (plain: string): RegExpExecArray[] =>
  [...plain.matchAll(dialled)].filter((match) => isDialled(match[0], before(plain, match, 40)));

/** Bounded, and from where a word begins: a long run of letters is read once. */
const mail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Mail addresses in a text without unseen signs. */
export const mailAt = (plain: string): RegExpExecArray[] => [...plain.matchAll(mail)];

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

/** Degrees, grids and codes that name a place, in plain text with single spaces. */
export function placesAt(plain: string): RegExpExecArray[] {
  const pairs = [...plain.matchAll(decimals)].filter((match) => {
    const [, north, nearNorth, east, nearEast] = match;
    const isPlace = Number(north) <= 90 && Number(east) <= 180;
    const isFine = (nearNorth?.length ?? 0) > 3 && (nearEast?.length ?? 0) > 3;
    return isPlace && (isFine || placeCue.test(before(plain, match, 60)));
  });
  return [...pairs, ...[minutes, grid, plusCode].flatMap((shape) => [...plain.matchAll(shape)])];
}
