import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Named } from "@/newsroom/published-article/rules";

/** The story's topics, each a way to more of its kind. */
export function TopicLinks({ topics, edition }: { topics: Named[]; edition: Edition }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label={texts(edition, "site")("topics")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a
              href={listPath(edition.key, "topic", topic.slug)}
              className="block rounded-control bg-wash px-3 py-1 text-small hover:text-accent"
            >
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
