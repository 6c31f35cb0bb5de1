/** What others add to addresses to see where readers come from: no page is known by it. */
const trackers =
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh|igshid|mc_[ce]id|_hs(?:enc|mi)|_ga|_gl|ref_src|__twitter_impression|__cft__.*|__tn__|__eep__)$/;

/** Whether the name of a query's parameter, in small letters, tells who came from where, and no page. */
export const isTracker = (name: string): boolean => trackers.test(name);

/** An address without what tells from whose letter or post somebody took it; all else stays as it was written. */
export function withoutTrackers(address: string): string {
  const [whole = "", before = "", query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  if (whole === "") return address;
  const nameOf = (part: string) => (part.split("=", 1)[0] ?? "").replace(/%5b.*$/i, "").toLowerCase();
  const kept = query.split("&").filter((part) => !isTracker(nameOf(part)));
  return `${before}${kept.length > 0 ? "?" : ""}${kept.join("&")}${fragment}`;
}
