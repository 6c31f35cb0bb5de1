/** What is fetched to read a paste. */
export { readPasted } from "./html";
export { readPastedText } from "./text";
