import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { messageOf } from "./mail";

const mail = {
  ...{ id: "0f0e", recipient: "salma@example.org", subject: "نُشر تعليقك", text: "سطر", html: "<p>سطر</p>" },
  unsubscribe: `https://news.example.org/api/unsubscribe/${"0a".repeat(32)}/decisions?edition=ar`,
};
/** The letter as a server gets it, header lines put together. */
async function lettersOf(given: typeof mail | (Omit<typeof mail, "unsubscribe"> & { unsubscribe: null })) {
  const sender = createTransport({ streamTransport: true, buffer: true });
  const { message } = await sender.sendMail({
    from: "warraq@news.example.org",
    ...messageOf(given, "news.example.org"),
  });
  return String(message).replace(/\r\n[ \t]+/g, " ");
}

test("a letter of a kind that may be left says so in the headers of RFC 8058, each once and whole", async () => {
  const sent = await lettersOf(mail);
  const named = (name: string) => sent.split("\r\n").filter((line) => line.startsWith(`${name}:`));
  expect(named("List-Unsubscribe").map((line) => line.replaceAll(" ", ""))).toEqual([
    `List-Unsubscribe:<${mail.unsubscribe}>`,
  ]);
  expect(named("List-Unsubscribe-Post")).toEqual(["List-Unsubscribe-Post: List-Unsubscribe=One-Click"]);
  expect(named("Message-ID")).toEqual(["Message-ID: <0f0e@news.example.org>"]);
  expect(sent).toContain("Content-Type: text/plain");
  expect(sent).toContain("Content-Type: text/html");
});

test("a letter that nobody can do without offers no way to leave it", async () => {
  expect(await lettersOf({ ...mail, unsubscribe: null })).not.toMatch(/^List-/m);
});
