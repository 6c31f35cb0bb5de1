import { readStories } from "@/demonstration/words";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { countWords } from "@/newsroom/body/words";
import { parseBodyText } from "@/newsroom/body-text/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";

/** A picture with words of a usual length. */
export function placedPicture(pictureId: string): PlacedPicture {
  return {
    pictureId,
    caption: "عمّال يفرغون شباكهم عند الفجر على الضفة الشرقية، قبل أن يبدأ السوق.",
    credit: "سما الدبّاغ / الضفّتان",
    alternative: "ثلاثة رجال على حافة قارب خشبي يرفعون شبكة، وخلفهم ماء ساكن وقصب.",
    isDecorative: false,
  };
}

/** `words` words of running text in the plain dialect of body-text, in paragraphs, with sub-headings and lists. */
async function proseOf(edition: EditionKey, words: number): Promise<string[]> {
  const stories = (await readStories()).filter((story) => story.edition === edition);
  const lines = stories
    .sort((a, b) => b.text.length - a.text.length)
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => !line.startsWith("!["));
  const prose: string[] = [];
  let left = words;
  for (const line of lines) {
    if (left <= 0) break;
    prose.push(line.split(" ").slice(0, left).join(" "));
    left -= countWords(line);
  }
  return prose;
}

/**
 * A story of `words` words with a lead picture and two in its text: what the bounds on weight speak of. The prose is
 * that of the seed's files, since words made up by a machine compress quite differently.
 */
export async function longStory(
  edition: EditionKey,
  words: number,
  [lead, second, third]: [string, string, string],
): Promise<Pick<ArticleContent, "leadPicture" | "body" | "standfirst">> {
  const prose = await proseOf(edition, words);
  const parts = [0, 1, 2].map((third) => {
    const size = Math.ceil(prose.length / 3);
    return parseBodyText(prose.slice(third * size, (third + 1) * size).join("\n")).doc.content;
  });
  const [opening = [], middle = [], ending = []] = parts;
  const pictureBlock = (id: string) => ({ type: "picture" as const, attrs: placedPicture(id) });
  const content = [...opening, pictureBlock(second), ...middle, pictureBlock(third), ...ending];
  return {
    leadPicture: placedPicture(lead),
    standfirst:
      "يخرج الصيّادون قبل الفجر ويعودون بأقل من نصف ما كانوا يحملون قبل عشر سنوات، ويسألون عمّا تغيّر.",
    body: { version: 1, doc: { type: "doc", content } },
  };
}
