import { type Check, matches } from "./passage";

/** English words that are certainly misspelled. */
const misspellings = new Map(
  `teh the, recieve receive, recieved received, seperate separate, seperately separately, occured occurred, occurence occurrence,
  definately definitely, goverment government, untill until, accomodate accommodate, accomodation accommodation, arguement argument,
  begining beginning, beleive believe, calender calendar, commited committed, commitee committee, embarass embarrass,
  enviroment environment, enviromental environmental, existance existence, foriegn foreign, fourty forty, harrass harass,
  independant independent, priviledge privilege, publically publicly, refered referred, relevent relevant, succesful successful,
  succesfully successfully, tommorow tomorrow, transfered transferred, truely truly, wich which, wierd weird, thier their,
  acheive achieve, adress address, agressive aggressive, apparantly apparently, assasination assassination, collegue colleague,
  concious conscious, curiousity curiosity, dissapear disappear, dissapoint disappoint, familar familiar, febuary February,
  guage gauge, garantee guarantee, happend happened, immediatly immediately, knowlege knowledge, liason liaison, maintainance maintenance,
  millenium millennium, neccessary necessary, necesary necessary, noticable noticeable, ocasion occasion, parliment parliament,
  persistant persistent, posession possession, prefered preferred, propoganda propaganda, recomend recommend, rythm rhythm,
  sieze seize, supercede supersede, suprise surprise, tendancy tendency, threshhold threshold, unforseen unforeseen, writting writing`
    .split(",")
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);

/** The other spelling with the same first letter, large or small. */
const likewise = (word: string, right: string) =>
  word[0] === word[0]?.toUpperCase() ? (right[0]?.toUpperCase() ?? "") + right.slice(1) : right;

export const englishSpelling: Check = function* ({ text }) {
  yield* matches(text, /\b[a-z]+\b/giu, ({ 0: word }) => {
    const right = misspellings.get(word.toLowerCase());
    return right ? { check: "letters", suggestions: [likewise(word, right)] } : null;
  });
  yield* matches(text, /\b(could|should|would|must) of\b(?! course)/giu, ({ 1: verb }) => ({
    check: "letters",
    suggestions: [`${verb} have`],
  }));
  yield* matches(text, /\b(1[89]|20)(\d0)['’]s\b/gu, ({ 1: century, 2: decade }) => ({
    check: "letters",
    suggestions: [`${century}${decade}s`],
  }));
};

export const englishSpaces: Check = function* ({ text }) {
  yield* matches(text, /(?<=[\p{L}\p{N}”’)])[ \u00a0]+([,;:?!](?!\S)|\.(?=\s|$))/gu, ({ 1: sign }) => ({
    check: "spaceBefore",
    suggestions: [sign ?? ""],
  }));
  yield* matches(text, /(?<=[a-z]{2})[,;](?=[a-z]{2})|(?<=[a-z]{3})\.(?=[A-Z][a-z]{2})/gu, ({ 0: sign }) => ({
    check: "spaceAfter",
    suggestions: [`${sign} `],
  }));
};

/** «12people», not 5km, 3rd, 10am. */
const glued =
  /(?<![\p{L}\d.])(\d+)(?=(?:people|years?|days?|months?|weeks?|hours?|minutes?|dollars?|percent|million|billion)\b)/gu;
export const englishNumbers: Check = ({ text }) =>
  matches(text, glued, ({ 0: number }) => ({ check: "gluedDigits", suggestions: [`${number} `] }));
export const englishRepeatedSigns: Check = ({ text }) =>
  matches(text, /([,;!?])\1+|(?<!\.)\.\.(?!\.)/gu, ({ 0: signs, 1: sign }) => ({
    check: "repeatedSign",
    suggestions: [sign ?? (signs === ".." ? "." : signs)],
  }));
