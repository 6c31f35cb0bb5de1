import { applyLook } from "./look";

// Runs before anything is painted, so that a page which is chosen dark never shines first.
applyLook();
