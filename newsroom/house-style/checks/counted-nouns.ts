/**
 * Nouns that are counted in the news: singular, then the plurals that 3 to 10 take, in the genitive. A sign before a form
 * says that it is also another word, so that it proves nothing: «كتب» wrote, «دول» and «قطع» too, «عام» is also public.
 */
const masculine = `
كتاب ?كتب ، يوم أيام ، شهر أشهر شهور ، عام أعوام ، أسبوع أسابيع ، شخص أشخاص ، رجل رجال ، طفل أطفال ، طالب طلاب طلبة ، بلد بلدان بلاد
منزل منازل ، بيت بيوت ، مقال مقالات ، تعليق تعليقات ، قتيل قتلى ، جريح جرحى ، مصاب مصابين ، جندي جنود ، مسلح مسلحين ، صاروخ صواريخ
كيلومتر كيلومترات ، متر أمتار ، كيلوغرام كيلوغرامات ، طن أطنان ، دينار دنانير ، دولار دولارات ، درهم دراهم ، ريال ريالات ، جنيه جنيهات
برميل براميل ، لتر لترات ، سؤال أسئلة ، خبر أخبار ، فيلم أفلام ، هدف أهداف ، لاعب لاعبين ، فريق ?فرق ، موظف موظفين ، عامل عمال ، معلم معلمين
مهندس مهندسين ، طبيب أطباء ، نائب نواب ، وزير وزراء ، مرشح مرشحين ، حزب أحزاب ، مصنع مصانع ، هجوم هجمات ، انفجار انفجارات ، قرار قرارات
قانون قوانين ، بند بنود ، شرط شروط ، مشروع مشاريع مشروعات ، برنامج برامج ، اجتماع اجتماعات ، لقاء لقاءات ، اتفاق اتفاقات ، طابق طوابق
شارع شوارع ، جسر جسور ، نهر أنهار أنهر ، حقل حقول ، دونم دونمات ، فدان أفدنة ، قطار قطارات ، ضابط ضباط ، صحفي صحفيين ، صحافي صحافيين
متظاهر متظاهرين ، معتقل معتقلين ، لاجئ لاجئين ، نازح نازحين ، مقعد مقاعد ، صوت أصوات ، زائر زوار ، قارئ قراء ، عضو أعضاء ، باحث باحثين
متطوع متطوعين ، مواطن مواطنين ، مسافر مسافرين ، مراسل مراسلين ، مستشفى مستشفيات ، مقهى مقاه ، مبنى مبان ، مليون ملايين ، مليار مليارات ، ألف آلاف`;
const feminine = `
سنة سنوات سنين ، ساعة ساعات ، دقيقة دقائق ، امرأة نساء ، طالبة طالبات ، مدرسة مدارس ، قرية قرى ، مدينة مدن ، دولة ?دول ، محافظة محافظات
سيارة سيارات ، طائرة طائرات ، ليرة ليرات ، رواية روايات ، كلمة كلمات ، صفحة صفحات ، صورة ?صور ، مباراة مباريات ، نقطة نقاط
مرة مرات ، شركة شركات ، حالة حالات ، عملية عمليات ، غارة غارات ، جلسة جلسات ، مرحلة مراحل ، قطعة ?قطع ، غرفة ?غرف
رحلة رحلات ، عائلة عائلات عوائل ، درجة درجات ، خطوة خطوات ، نسخة ?نسخ ، لجنة لجان ، وزارة وزارات ، جائزة جوائز ، قضية قضايا
محاولة محاولات ، رسالة رسائل ، مدرّسة مدرّسات ، متطوعة متطوعات ، باخرة بواخر ، سفينة ?سفن ، نخلة نخلات ، محطة محطات`;

/** How a noun is written after each number; `isSure`: the form is no other word. */
export type Counted = {
  isFeminine: boolean;
  singular: string;
  /** After 11 to 99. */
  accusative: string;
  /** After 3 to 10, the usual one first. */
  plurals: string[];
};
export type Form = { noun: Counted; form: "singular" | "accusative" | "plural"; isSure: boolean };

const tanwin = /[\u064b\u064d]/gu;
const isWithoutAlef = (singular: string) => /[ةىء]$/u.test(singular);

function read(lines: string, isFeminine: boolean): [string, Form][] {
  return lines.split(/[\n،]/).flatMap((line): [string, Form][] => {
    const [singular, ...given] = line.trim().split(/\s+/);
    if (!singular || given.length === 0) return [];
    const plurals = given.map((each) => each.replace("?", ""));
    const accusative = isWithoutAlef(singular) ? singular : `${singular}ًا`;
    const noun = { isFeminine, singular, accusative, plurals };
    return [
      [singular, { noun, form: "singular", isSure: true }],
      ...(accusative === singular
        ? []
        : [[`${singular}ا`, { noun, form: "accusative", isSure: true }] satisfies [string, Form]]),
      ...given.map((each): [string, Form] => [
        each.replace("?", ""),
        { noun, form: "plural", isSure: !each.startsWith("?") },
      ]),
    ];
  });
}

const forms = new Map([...read(masculine, false), ...read(feminine, true)]);

/** Which form of which noun a word without vowel marks is. */
export const formOf = (letters: string): Form | undefined => forms.get(letters.replace(tanwin, ""));
