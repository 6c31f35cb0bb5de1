import { foldedWord } from "./cells";

/**
 * Common words and names that look like an insult only where they are read by their sound or as Arabic in Latin letters:
 * they are never hit so. Found by reading dictionaries of Arabic, English and French against the first list.
 */
const spared = [
  "nadal gaby gabi gabby gobi gobie gibe gabie caleb kaleb forks fork's forces needle needles nodal nodule noodle nozzle nuzzle",
  "taffeta seville svelte homier hokier wessex hegira andalou siffle sifflait sifflai siffla siffler sifflet soufflé safely koontz kilobyte layman limes lotion",
  "tafahom iyar souffla souffle souffler soufflai soufflée goudron engouais gobai gobée fourches fourchés forcées tafia nazel",
  "qamar 2amar 8amar 9amar kamar sakit saket klub",
  "rail eres 3eres 3ers sa2at la2an la2en la2anno la2ano la2enno la2eno 3abbi",
  "انزال انزالات ابغيا منفاق",
];

export const innocents: ReadonlySet<string> = new Set(
  spared.flatMap((row) => row.split(" ")).map(foldedWord),
);
