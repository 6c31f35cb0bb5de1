/** A reader who opens the cover of another site's post gets it here, and with it that site's connection; not before. */
export function openEmbeds(): void {
  for (const cover of document.querySelectorAll<HTMLAnchorElement>("a[data-cover]")) {
    const frame = cover.parentElement?.querySelector("iframe");
    const address = frame?.dataset.frame;
    if (!frame || !address) continue;
    cover.addEventListener("click", (event) => {
      // Who asks for another window gets the post's own page.
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // Where a browser can, without anything the site knows this reader by.
      Object.assign(frame, { credentialless: true });
      frame.src = address;
      frame.hidden = false;
      cover.hidden = true;
      frame.focus();
    });
  }
}
