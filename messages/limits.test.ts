import { expect, test } from "vitest";
import { maxReasonLength } from "@/newsroom/article/rules";
import { maxNameLength } from "@/newsroom/comment/rules";
import { maxCommentGraphemes } from "@/newsroom/comment/text";
import { languageKeys } from "@/newsroom/language/rules";
import { maxPictureBytes, maxPicturePixels } from "@/newsroom/picture/rules";
import { slugLength } from "@/newsroom/slug/rules";
import { linkHours, maxPersonName, passwordLength, sessionDays } from "@/newsroom/user/rules";
import { messages } from "./index";

const megabytes = maxPictureBytes / 1024 ** 2;
const megapixels = maxPicturePixels / 1_000_000;

/** Sentences that name a limit, and the numbers that the code holds to, in the order of the sentence. */
const table: [string, number[]][] = [
  ["desk.ownAccount.newHint", [passwordLength.min]],
  ["desk.ownAccount.sessionsText", [sessionDays]],
  ["editor.fields.slugHint", [slugLength]],
  ["entrance.newPasswordHint", [passwordLength.min]],
  ["errors.comment.nameTooLong", [maxNameLength]],
  ["errors.comment.textTooLong", [maxCommentGraphemes]],
  ["errors.nameTooLong", [maxPersonName]],
  ["errors.passwordTooLong", [passwordLength.max]],
  ["errors.pictureTooLarge", [megabytes]],
  ["errors.pictureTooManyPixels", [megapixels]],
  ["errors.reasonTooLong", [maxReasonLength]],
  ["mail.invitation.text", [linkHours.invitation]],
  ["people.link.textInvited", [linkHours.invitation]],
  ["pictures.upload.rules", [megabytes, megapixels]],
  ["pictures.upload.tooLarge", [megabytes]],
];

function textAt(tree: object, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>((at, key) => Object.entries(at ?? {}).find(([name]) => name === key)?.[1], tree);
  if (typeof found !== "string") throw new Error(`no text at ${path}`);
  return found;
}

test.each(table)("%s names the limit of the code", (path, numbers) => {
  for (const language of languageKeys) {
    const words = textAt(messages[language], path).replace(/(?<=\d),(?=\d{3})/g, "");
    expect([...words.matchAll(/\d+/g)].map(Number), language).toEqual(numbers);
  }
});
