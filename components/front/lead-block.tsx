import { StoryCard } from "@/components/card/story-card";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

type Props = {
  lead: Card;
  secondRank: Card[];
  edition: Edition;
  /** The page itself names the section of them all. */
  isOfSection?: boolean;
};

/** So few headlines alone would leave a hole beside the lead. */
const fewForHeadlines = 4;

/** What a front begins with: the lead, and beside it the second rank, filled to the lead's height. */
export function LeadBlock({ lead, secondRank, edition, isOfSection = false }: Props) {
  const [second, ...others] = secondRank;
  return (
    <section
      aria-label={texts(edition, "site")("topStories")}
      className="mt-6 grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-12"
    >
      <div className="lg:col-span-7">
        <StoryCard
          card={lead}
          edition={edition}
          heading="h2"
          rank="lead"
          picture="lead"
          withStandfirst
          withSection={!isOfSection}
        />
      </div>
      {second && (
        <div className="rows max-lg:border-t max-lg:border-line max-lg:pt-4 md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:gap-x-8 md:max-lg:*:first:col-span-2 lg:col-span-5 lg:flex lg:flex-col lg:*:grow lg:border-s lg:border-line lg:ps-8">
          <StoryCard
            card={second}
            edition={edition}
            heading="h2"
            rank="second"
            picture="smallBeside"
            withSection={!isOfSection}
          />
          {others.map((card) => (
            <StoryCard
              key={card.id}
              card={card}
              edition={edition}
              heading="h2"
              rank="list"
              withSection={!isOfSection}
              withStandfirst={others.length < fewForHeadlines}
            />
          ))}
        </div>
      )}
    </section>
  );
}
