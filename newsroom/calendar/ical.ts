/** What a program is told of a day or a moment; a whole day has no `at`. */
export type IcalEvent = { uid: string; day: string; at: Date | null; summary: string; url: string };

/** As RFC 5545 wants what it takes for signs of its own. */
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");
const dayStamp = (day: string) => day.replaceAll("-", "");

/** Lines of 75 bytes at the most, cut between letters; the rest follows behind a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}

/** A calendar as programs subscribe to it (RFC 5545): titles and times, as of `now`. */
export function icalOf(name: string, events: IcalEvent[], now: Date): string {
  const lines = events.flatMap(({ uid, day, at, summary, url }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp(now)}`,
    at ? `DTSTART:${stamp(at)}` : `DTSTART;VALUE=DATE:${dayStamp(day)}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    // It takes nobody's time.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Warraq//Calendar//EN", "CALSCALE:GREGORIAN"];
  const hourly = "REFRESH-INTERVAL;VALUE=DURATION:PT1H";
  return [...head, `X-WR-CALNAME:${escaped(name)}`, hourly, ...lines, "END:VCALENDAR", ""]
    .map(folded)
    .join("\r\n");
}
