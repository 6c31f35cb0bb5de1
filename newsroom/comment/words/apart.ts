import { type Cell, isBreak, isLetter, isSpace } from "./cells";
import type { Script } from "./readings";

/** Short words that stand for themselves: two of them beside each other are no word that was pulled apart («كل أب»). */
const shortWords = new Set(
  [
    "من في ما لا لم لن عن هو هي كم قد هل بل لو ان او اي اب اخ ام يد دم فم سن حب حق حر حي خط جد جو ذو ذا ذي رب رد سر سد شر",
    "شك شد صف ضد طب ظن ظل عم عد غد غم فن كل كي لك له به بك بي لي مع مر مس مد نص هم هن وا يا كف كر جن تم تل بر بن بط ثم حد",
    "حل حج خد خل دق دل رن زر سم سل شم شق صح صب ضم طل عش عز غش فك فر قف لف لب مل نم ود جا را شو مو مش هم لي لنا لها لهم بنا",
    "بها بهم الى علي هذا هذه ذلك تلك كان كنا كما كذا هنا حتى حتي بين بعد قبل عند غير كيف اين متي لما اذا انا انت نحن هما منه منها",
    "عنه عنها فيه فيها عليه ليس وما ولا فلا كلا بلا الا قال قيل يوم عام كلم حين لدي منذ خلف فوق تحت جدا ايضا",
    "a i am an as at be by do ex go he hi if in is it la le me my no of oh ok on or pm so to tv uk un up us we id era for bet via",
    "the and but not you are can had has her him his how its may new now old one our out see she too two use was who why yes all any",
    "big boy day did end far few get god got hot ino job kin let lie lot low man men off own pay per put red run say set sit son ten",
    "top try war way win ass money free here loan easy click lose fore cast as if de du en et ce se te tu un une il le les des pas que",
  ]
    .join(" ")
    .split(" "),
);

type Piece = { letters: string; script: Script };

/** What an evader may have made of one word; between which of it stood nothing but signs («غ.بي»), and how many spaces. */
function piecesOf(cells: readonly Cell[], first: number, last: number) {
  const pieces: Piece[] = [];
  let isOpen = false;
  let spaces = 0;
  for (let at = first; at <= last; at += 1) {
    const form = cells[at]?.form;
    if (!form) break;
    if (form.kind !== isLetter) {
      if (form.kind === isSpace || form.kind === isBreak) spaces += 1;
      isOpen = false;
      continue;
    }
    const piece = pieces[pieces.length - 1];
    if (isOpen && piece) piece.letters += form.plain;
    else pieces.push({ letters: form.plain, script: form.script });
    isOpen = true;
  }
  return { pieces, spaces };
}

const isSingle = ({ letters }: Piece) => letters.length <= 1;
const isWord = ({ letters }: Piece) => shortWords.has(letters) || letters === "و";

/**
 * Whether what stands from one place to another is one word that was pulled apart, and not words that happen to make one:
 * letters one by one, or pieces of which at least one is no word by itself.
 */
export function isPulledApart(
  cells: readonly Cell[],
  first: number,
  last: number,
  isRomanized: boolean,
): boolean {
  const { pieces, spaces } = piecesOf(cells, first, last);
  if (pieces.length < 2) return true;
  const letters = pieces.reduce((sum, piece) => sum + piece.letters.length, 0);
  if (pieces.every(isSingle)) return letters >= 3;
  // «boui-boui» is French: in Latin letters only a digit shows that the pieces are Arabic.
  if (
    isRomanized &&
    (spaces > 0 || !pieces.some(({ letters }) => /\d/u.test(letters) && /\D/u.test(letters)))
  )
    return false;
  const strays = pieces.filter((piece) => !isWord(piece));
  if (strays.length === 0) return false;
  if (spaces === 0) return true;
  // «7 mars»: a number before a word is a number.
  if (pieces.some(({ letters: each }) => /^\d+$/u.test(each))) return false;
  const isShort = strays.some((piece) => piece.letters.length <= 2);
  if (!isShort || strays.every((piece) => piece.script !== "arabic" && /^[aeiou]$/u.test(piece.letters)))
    return false;
  return (
    pieces.length <= 2 || pieces.filter((piece) => piece.letters.length <= 2).length * 2 >= pieces.length
  );
}
