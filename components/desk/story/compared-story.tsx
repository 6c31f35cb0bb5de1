import { BodyBlock } from "@/components/article/body";
import { ComparedRuns } from "@/components/article/compared-runs";
import { Badge, type Tone } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import { type ComparedBlock, compareBodies, spoken } from "@/newsroom/article/body-comparison";
import { compareStories, compareTexts } from "@/newsroom/article/comparison";
import type { Block } from "@/newsroom/body/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { type Language, languages } from "@/newsroom/language/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { ComparedParts } from "./compared-parts";

type Props = { before: PublishedArticle; after: PublishedArticle; edition: Edition; language: Language };

/** Parts that stand in the story where its page has them; the others are named. */
const inPlace = ["headline", "standfirst", "body", "leadPicture", "pictures"];

/** Two versions of a story laid over each other, drawn as its page is: what was put in, taken out, moved, made bold. */
export function ComparedStory({ before, after, edition, language }: Props) {
  const t = texts(language, "stories");
  const genreOf = (story: PublishedArticle) => ({
    ...story,
    genre: texts(edition, "site")(`genre.${story.genre}`),
  });
  const parts = compareStories(genreOf(before), genreOf(after), edition.language);
  const lead = compareBodies(leadOf(before), leadOf(after), edition.language);
  const body = compareBodies(before.body.doc.content, after.body.doc.content, edition.language);
  const changed = [...lead, ...body].filter(({ change }) => change !== null).length;
  const named = parts.filter(({ part }) => !inPlace.includes(part));
  const count = changed + parts.filter(({ part }) => part === "headline" || part === "standfirst").length;
  if (count + named.length === 0) return <p className="text-muted">{t("compare.same")}</p>;
  const line = (part: "headline" | "standfirst") => (
    <ComparedRuns runs={compareTexts(before[part], after[part], edition.language)} language={language} />
  );
  const pictures = { ...picturesOf(before), ...picturesOf(after) };
  const blocks = (compared: ComparedBlock[]) =>
    compared.map((each, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, its blocks have no other name
      <Compared key={index} compared={each} pictures={pictures} edition={edition} language={language} />
    ));
  return (
    <div className="compared max-w-measure">
      <p className="mb-4 text-muted">{t("compare.places", { count: count + named.length })}</p>
      {named.length > 0 ? (
        <div className="mb-6 border-b border-line pb-6">
          <ComparedParts parts={named} edition={edition} language={language} />
        </div>
      ) : null}
      <div lang={edition.language} dir={edition.direction}>
        <p className="mb-3 text-title font-bold">{line("headline")}</p>
        <p className="mb-5 text-standfirst text-muted">{line("standfirst")}</p>
        <div className="story-body story-text">
          {blocks(lead)}
          {blocks(body)}
        </div>
      </div>
    </div>
  );
}

/** The lead picture as a block is, since it is drawn and compared as one. */
function leadOf({ leadPicture }: PublishedArticle): Block[] {
  if (!leadPicture) return [];
  const { id: pictureId, caption, credit, alternative, isDecorative } = leadPicture;
  return [{ type: "picture", attrs: { pictureId, caption, credit, alternative, isDecorative } }];
}

const picturesOf = ({ leadPicture, pictures }: PublishedArticle) =>
  leadPicture ? { ...pictures, [leadPicture.id]: leadPicture } : pictures;

const tones = {
  inserted: "ok",
  deleted: "alert",
  moved: "accent",
  movedAway: "neutral",
} as const satisfies Record<string, Tone>;

type BlockProps = Pick<Props, "edition" | "language"> & {
  compared: ComparedBlock;
  pictures: PublishedArticle["pictures"];
};

function Compared({ compared, pictures, edition, language }: BlockProps) {
  const { change, was, words } = compared;
  const t = texts(language, "stories");
  const told = {
    inserted: t("compare.inserted"),
    deleted: t("compare.deleted"),
    reformatted: t("compare.reformatted"),
  };
  const block = (
    <BodyBlock
      block={spoken(compared.block, told, language)}
      edition={edition}
      pictures={pictures}
      mediaBase="/desk/media"
    />
  );
  if (change === null) return block;
  return (
    <div className="compared-block" data-change={change}>
      {change !== "changed" || was !== null ? (
        <p lang={language} dir={languages[language].direction} className="flex flex-wrap gap-2">
          {change !== "changed" ? <Badge tone={tones[change]}>{t(`compare.block.${change}`)}</Badge> : null}
          {was !== null ? <Badge>{t("compare.was", { kind: t(`compare.kind.${was}`) })}</Badge> : null}
        </p>
      ) : null}
      {block}
      {words.length > 0 ? (
        <p className="text-caption whitespace-pre-line">
          <ComparedRuns runs={words} language={language} />
        </p>
      ) : null}
    </div>
  );
}
