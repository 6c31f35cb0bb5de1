import { bareLetters } from "@/newsroom/language/look-alikes";

/** What a name looks like to a reader, to be told from others. */
export const nameLooksOf = (name: string): string => bareLetters(name).replace(/[^\p{L}\p{N}]/gu, "") || name;
