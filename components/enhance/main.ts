import { showAges } from "./ages";
import { CommentFormElement } from "./comment-form";
import { CopyLinkElement } from "./copy-link";
import { ReactionFormElement } from "./reaction-form";

// The readers' one script. Everything here improves markup that already works; texts come with the markup.
customElements.define("comment-form", CommentFormElement);
customElements.define("reaction-form", ReactionFormElement);
customElements.define("copy-link", CopyLinkElement);
showAges();
