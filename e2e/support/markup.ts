import { type ConfigData, HtmlValidate } from "html-validate";

/** What React writes that means the same to every browser, what the newsroom decides, and what other tests hold. */
const ofOwnChoice: ConfigData["rules"] = {
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "no-implicit-input-type": "off",
  "void-style": "off",
  // Ids of React's own (`_R_1_`) are ids.
  "valid-id": ["error", { relaxed: true }],
  // A headline is as long as its editor makes it.
  "long-title": "off",
  // A form whose button is gone for now stays, and says what became of it.
  "wcag/h32": "off",
  // Everything comes from the site itself.
  "require-sri": "off",
};

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: ofOwnChoice,
});

/** What is wrong with the markup of a page as it was sent: elements where they may not be, ids twice, empty attributes … */
export async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
