import { mailAt, placesAt, telephonesAt } from "@/newsroom/language/personal-data";
import { plainDigitsWithPlaces } from "@/newsroom/language/plain-digits";
import { ibansAt, papersAt, typedNumbersAt } from "./numbers";
import { inOrder, type Sign } from "./sign";

export type PersonalDatum = Sign<"telephone" | "mail" | "place" | "account" | "document">;

/** «name (at) site dot com» and its like, which programs are not to read and people are. */
const spokenMail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:\(at\)|\[at\]|\{at\}|\(آت\)|\[آت\]|(?<= )(?:at|آت|ات)(?= )|@) ?[a-z\d-]{1,40}(?: ?(?:\.|\(dot\)|\[dot\]|(?<= )(?:dot|دوت|نقطة)(?= )) ?(?:com|net|org|info|me|co|io|iq|sa|ae|eg|ma|dz|tn|jo|lb|kw|qa|sy))(?![\p{L}\p{N}])/giu;

/**
 * What in a comment would give somebody away: telephone numbers, mail addresses, degrees of a place, accounts (IBAN) and
 * numbers of papers, in any digits and with anything between them; in order, none over another.
 */
export function personalData(text: string): PersonalDatum[] {
  const { plain, placeOf } = plainDigitsWithPlaces(text);
  const signs = (kind: PersonalDatum["kind"], found: RegExpExecArray[]) =>
    found.map((match): PersonalDatum => {
      const [words] = match;
      const first = match.index + words.length - words.trimStart().length;
      const last = match.index + words.trimEnd().length - 1;
      return { kind, start: placeOf(first), end: placeOf(last) + 1 };
    });
  return inOrder([
    ...signs("account", ibansAt(plain)),
    ...signs("document", papersAt(plain)),
    ...signs("place", placesAt(plain)),
    ...signs("mail", [...mailAt(plain), ...plain.matchAll(spokenMail)]),
    ...signs("telephone", [...telephonesAt(plain), ...typedNumbersAt(plain)]),
  ]);
}
