import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

/** The stories of a container, as each layout takes them. */
export type ShownCards = { cards: Card[]; edition: Edition };
