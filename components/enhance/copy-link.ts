/** Around a hidden button: shows it where the browser can copy, and copies `data-address`. */
export class CopyLinkElement extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.copy());
  }

  private async copy(): Promise<void> {
    const shown = this.querySelector("[role=status]");
    const said = await navigator.clipboard.writeText(this.dataset.address ?? location.href).then(
      () => this.dataset.done,
      () => this.dataset.failed,
    );
    if (shown) shown.textContent = said ?? "";
  }
}
