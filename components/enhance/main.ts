import { showAges } from "./ages";
import { CommentFormElement } from "./comment-form";
import { CopyLinkElement } from "./copy-link";
import { keepEnds } from "./ends";
import { showThemeColor } from "./look";
import { LookChoiceElement } from "./look-choice";
import { offerLite } from "./offer-lite";
import { OwnCommentElement } from "./own-comment";
import { loadForPaper } from "./paper";
import { ReactionFormElement } from "./reaction-form";
import { tellRead } from "./read";
import { SearchSuggestionsElement } from "./search-suggestions";
import { shareBySheet } from "./share";

// The readers' script, after what early.ts does before a page is painted. Everything here improves markup that already
// works; texts come with the markup.
customElements.define("comment-form", CommentFormElement);
customElements.define("own-comment", OwnCommentElement);
customElements.define("reaction-form", ReactionFormElement);
customElements.define("copy-link", CopyLinkElement);
customElements.define("look-choice", LookChoiceElement);
customElements.define("search-suggestions", SearchSuggestionsElement);
showThemeColor();
offerLite();
shareBySheet();
keepEnds();
loadForPaper();
tellRead();
// In a turn of its own: the first word of a language that `Intl` is asked for keeps a slow telephone busy.
setTimeout(showAges);
