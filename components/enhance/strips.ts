/** Lines that scroll fade at their end while there is more. A page's own style may name only what every checker knows. */
export function driveStrips(): void {
  for (const strip of document.querySelectorAll<HTMLElement>(".strip"))
    strip.style.setProperty("animation-timeline", "scroll(self inline)");
}
