import type { HTMLAttributes } from "react";

type EnhancedAttributes = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | number };

// The readers' own elements (see main.ts); JSX knows an element only by augmenting React's interface.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "comment-form": EnhancedAttributes;
      "own-comment": EnhancedAttributes;
      "new-comments": EnhancedAttributes;
      "useful-form": EnhancedAttributes;
      "reaction-form": EnhancedAttributes;
      "copy-link": EnhancedAttributes;
      "look-choice": HTMLAttributes<HTMLElement>;
      "search-suggestions": EnhancedAttributes;
    }
  }
}
