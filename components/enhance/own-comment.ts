import { keep, kept } from "./storage";

const daysKept = 14;

type Sent = { id: string; at: number };

const keyOf = (articleId: string) => `warraq:sent:${articleId}`;

/** Comments sent from this browser on a story that its page does not show, the latest last. */
function waiting(articleId: string): Sent[] {
  const sent = JSON.parse(kept("localStorage", keyOf(articleId)) || "[]") as Sent[];
  const oldest = Date.now() - daysKept * 24 * 3_600_000;
  return sent.filter(({ id, at }) => at > oldest && !document.getElementById(`comment-${id}`));
}

/** Notes the number of a comment that was sent, and nothing else of it. */
export function rememberSent(articleId: string, id: string): void {
  keep("localStorage", keyOf(articleId), JSON.stringify([...waiting(articleId), { id, at: Date.now() }]));
}

/** Around a hidden link: shows it, leading to this browser's own comment, while readers do not see that comment. */
export class OwnCommentElement extends HTMLElement {
  connectedCallback(): void {
    const { article = "" } = this.dataset;
    const link = this.querySelector("a");
    const left = waiting(article);
    keep("localStorage", keyOf(article), left.length > 0 ? JSON.stringify(left) : "");
    const last = left.at(-1);
    if (!link || !last) return;
    link.search = `?held=${last.id}`;
    this.hidden = false;
  }
}
