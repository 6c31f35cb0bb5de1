import { readsPath } from "@/newsroom/read/rules";

const showings = ["visibilitychange", "prerenderingchange"];

/** Says once that a story is being read: when its page is really shown, not while it is drawn ahead or lies behind. */
export function tellRead(): void {
  const story = document.querySelector<HTMLElement>("[data-story]")?.dataset.story;
  if (!story || !navigator.sendBeacon) return;
  const tell = () => {
    if (document.visibilityState !== "visible" || ("prerendering" in document && document.prerendering))
      return;
    for (const each of showings) document.removeEventListener(each, tell);
    const from = document.referrer && new URL(document.referrer).host;
    navigator.sendBeacon(`${readsPath}?${new URLSearchParams({ story, from })}`);
  };
  for (const each of showings) document.addEventListener(each, tell);
  tell();
}
