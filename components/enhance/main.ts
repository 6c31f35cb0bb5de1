import { showAges } from "./ages";
import { CommentFormElement } from "./comment-form";
import { CopyLinkElement } from "./copy-link";
import { openEmbeds } from "./embeds";
import { keepEnds } from "./ends";
import { showThemeColor } from "./look";
import { LookChoiceElement } from "./look-choice";
import { NewCommentsElement } from "./new-comments";
import { offerLite } from "./offer-lite";
import { OwnCommentElement } from "./own-comment";
import { loadForPaper } from "./paper";
import { ReactionFormElement } from "./reaction-form";
import { tellRead } from "./read";
import { SearchSuggestionsElement } from "./search-suggestions";
import { shareBySheet } from "./share";
import { driveStrips } from "./strips";
import { UsefulFormElement } from "./useful-form";

// The readers' script, after what early.ts does before a page is painted. Everything here improves markup that already
// works; texts come with the markup.
const elements = {
  "comment-form": CommentFormElement,
  "own-comment": OwnCommentElement,
  "new-comments": NewCommentsElement,
  "useful-form": UsefulFormElement,
  "reaction-form": ReactionFormElement,
  "copy-link": CopyLinkElement,
  "look-choice": LookChoiceElement,
  "search-suggestions": SearchSuggestionsElement,
};
const steps = [
  showThemeColor,
  openEmbeds,
  driveStrips,
  ...Object.entries(elements).map(
    ([name, element]) =>
      () =>
        customElements.define(name, element),
  ),
  offerLite,
  shareBySheet,
  keepEnds,
  loadForPaper,
  tellRead,
  showAges,
];
// Each in a turn of its own: all at once would keep a slow telephone from answering for longer than one notices.
for (const step of steps) setTimeout(step);
