/** The people whom a file of tests made: their ids. */
export const madePeople: string[] = [];
