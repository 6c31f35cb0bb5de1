import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { type RenderedPage, renderPage } from "./render-page";
import { Turnstile } from "./turnstile";

/** The cookie of somebody who is signed in, whatever it is worth. */
const sessionCookie = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=/;

/**
 * Draws pages for one person, which nobody keeps. Only so many at once, so that readers never wait for them, and
 * strangers in a line of their own, so that the newsroom never waits for strangers.
 */
export class PersonalPages {
  private newsroom = new Turnstile(6, 200);
  private strangers = new Turnstile(2, 60);

  constructor(private readonly next: RequestListener) {}

  /** The page at `url` for who sends these headers. Throws Overloaded. */
  draw(url: string, headers: IncomingHttpHeaders): Promise<RenderedPage> {
    const line = sessionCookie.test(headers.cookie ?? "") ? this.newsroom : this.strangers;
    return line.pass(() => renderPage(this.next, url, headers));
  }
}
