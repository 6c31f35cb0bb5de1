import type { WordEntry } from "./entry";

/**
 * What an installation begins with: insults and spam at which a moderator should look twice. Words that are said in
 * earnest as often («رافضة», «لصوص», «نصاب») are left to the newsroom. Particles, pronouns, ة and plurals in ون and ات
 * are found without a line of their own; broken plurals are not.
 */
const words = [
  // Insults.
  "غبي غبية أغبياء أحمق حمقى حمقاء حمار حمير كلب كلبة كلاب خنزير خنزيرة خنازير حقير حقيرة حقراء تافه تافهة تافهون",
  "سافل سافلة سفلة وسخ وسخة أوساخ قذر قذرة قذرون نذل أنذال خسيس خسيسة خائن خائنة خونة كذاب كذابة كذابون ",
  "منافق منافقة منافقون معتوه معتوهة معاتيه لعين وقح وقحة وقحون ساقط ساقطة ساقطون جبان جبناء مرتزق مرتزقة حثالة",
  "سفهاء لئيم بلهاء أرعن مغفل مغفلون عبيط عبيطة أهبل هبلان جحش جحوش حيوانة صعلوك",
  "صعاليك نصابين نصابون حرامية دجال دجالون مطبل مطبلون مطبلين مطبلاتي مطبلاتية متملق متملقون انبطاحي انبطاحيون ملعون ملاعين أنجاس طز",
  // What is obscene.
  "ديوث ديايثة قواد قوادين عاهرة عاهرات عواهر شرموطة شرموط شراميط قحبة قحاب منيوك منيوكة مخنث مخنثين عرص عرصات معرص معرصين",
  "سرسري سرسرية زانية",
  // Against faiths and peoples.
  "روافض رافضي نواصب ناصبي صفوي صفويون مجوسي مجوس زنديق زنادقة دواعش متصهين متصهينون متصهينين",
  // Spam.
  "كازينو فياغرا فياجرا سياليس قمار مراهنات فوركس واتساب ترامادول سايتوتك سايتوتيك",
  // English.
  "idiot idiotic stupid moron moronic liar traitor scum scumbag dumb dumbass jerk loser bastard pig imbecile cretin dimwit nitwit",
  "asshole arsehole bitch whore slut fuck fucker fucking motherfucker bullshit dickhead jackass douchebag wanker twat cunt faggot",
  "retarded subhuman raghead towelhead nigger fcuk fck",
  // English as it is written in Arabic letters.
  "إيديوت ستيوبد ستوبيد ستيوبيد مورون لوزر باستارد فاكينج بولشيت آسهول أسهول إمبسيل تريتور",
  "casino viagra cialis forex whatsapp betting onlyfans sportsbet",
];

const phrases = [
  ...[
    "ابن كلب",
    "ابن الكلب",
    "بنت الكلب",
    "أولاد الكلب",
    "ابن حرام",
    "ابن زنا",
    "ابن الزنا",
    "أولاد الزنا",
    "ابن عاهرة",
  ],
  ...[
    "يلعن أبوك",
    "يلعن أمك",
    "يلعن دينك",
    "لعنة الله عليك",
    "الله يلعنك",
    "كس أمك",
    "كل خرا",
    "انقلع من هنا",
  ],
  ...["عديم الشرف", "عديم الأخلاق", "عديم الضمير", "قليل الأدب", "قليلة الأدب", "قليل التربية", "ناقصات عقل"],
  ...[
    "أبناء المتعة",
    "أولاد المتعة",
    "عباد القبور",
    "عبدة الصليب",
    "أحفاد القردة",
    "إخوان الشياطين",
    "خدام الصهاينة",
  ],
  ...[
    "اربح المال",
    "ربح سريع",
    "ربح مضمون",
    "أرباح مضمونة",
    "أرباح يومية",
    "استثمار مضمون",
    "قرض فوري",
    "قروض فورية",
  ],
  ...[
    "تمويل بدون كفيل",
    "سداد القروض",
    "تسديد القروض",
    "اضغط هنا",
    "اضغط على الرابط",
    "مبروك ربحت",
    "اشترك بقناتي",
  ],
  ...[
    "تابعوا قناتي",
    "شراء متابعين",
    "زيادة المتابعين",
    "بيع متابعين",
    "جلب الحبيب",
    "شيخ روحاني",
    "فك السحر",
  ],
  ...["رد المطلقة", "علاج روحاني", "حبوب إجهاض", "تكبير القضيب", "منشطات جنسية", "صور عارية", "فيديو فاضح"],
  ...[
    "click here",
    "free money",
    "payday loan",
    "easy money",
    "make money fast",
    "earn money online",
    "get rich quick",
  ],
  ...[
    "buy followers",
    "crypto investment",
    "guaranteed profit",
    "double your bitcoin",
    "hot singles",
    "replica watches",
  ],
  ...["weight loss pills", "son of a bitch", "piece of shit", "go to hell", "shut up"],
];

const hearts = "گلبي گلبك گلبه گلبها گلبهم گلبنا گلبكم گلبچ گلبج".split(" ");

/** Innocent words that a listed one would hit, with whatever particles stand before them. */
const exceptions: Record<string, readonly string[]> = {
  // «عين» with ل, as far as nobody is cursed by it.
  لعين: [
    ..."لعينه لعينها لعينك لعيني لعينا لعيننا لعينيه لعينيها لعينيك لعينيكم لعينينا لعينان لعينين لعينات لعينة".split(
      " ",
    ),
    "للعين",
  ],
  حمير: ["حميرية", "حميريون", "حميريين", "حميراء"],
  كلاب: ["كلابية"],
  وسخ: ["وسخونة"],
  قمار: ["قماري", "قمارى"],
  جبناء: ["جبنا"],
  تافه: ["كتافه"],
  سفلة: ["سفلت", "سفلتة"],
  كلب: hearts,
  كلبة: hearts,
  حيوانة: "حيوانات حيواناتي حيواناتك حيواناته حيواناتها حيواناتهم حيواناتنا حيواناتكم".split(" "),
  نذل: ["نذلل"],
  casino: ["Cassino"],
  شراميط: ["شرائط", "بشاميط"],
  أنجاس: ["أجناس"],
  ساقط: ["سائط", "وسائط"],
  ملاعين: ["ملاعن"],
  انبطاحي: ["انبطاح"],
  بولشيت: ["بوليت", "bullshot", "bullshots"],
  فاكينج: ["facing", "facings", "faking", "facking", "vacking"],
  سياليس: ["سيالي"],
  "ابن الزنا": ["الزناتي"],
  مورون: ["Moroni", "موروني", "morion", "morrion"],
  moronic: ["Moroni"],
  قواد: ["قوادة", "quad", "quads"],
  nigger: ["Niger", "Niger's"],
  منيوك: ["manioc"],
  ناصبي: ["ناصبين"],
};

/** The first list of an installation: to be held, in all editions. */
export const firstList: readonly WordEntry[] = [
  ...words.flatMap((row) =>
    row
      .split(" ")
      .filter(Boolean)
      .map(
        (text): WordEntry => ({
          text,
          kind: "word",
          ...(exceptions[text] && { exceptions: exceptions[text] }),
        }),
      ),
  ),
  ...phrases.map(
    (text): WordEntry => ({
      text,
      kind: "phrase",
      ...(exceptions[text] && { exceptions: exceptions[text] }),
    }),
  ),
];
