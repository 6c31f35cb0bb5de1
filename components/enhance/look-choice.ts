import { type Choice, choose, chosen } from "./look";

/** Around hidden fields: shows them, since they need the script, and keeps on this device what is chosen in them. */
export class LookChoiceElement extends HTMLElement {
  connectedCallback(): void {
    for (const field of this.querySelectorAll("select")) {
      const choice = field.name as Choice;
      field.value = chosen(choice);
      field.addEventListener("change", () => choose(choice, field.value));
    }
    this.hidden = false;
  }
}
