import { recordOf, type SeedPicture } from "../seed-picture";

/** Words for rooms, books and patterns. */
export const insidePictures: SeedPicture[] = [
  recordOf(
    "library-shelves",
    "tall",
    "hind",
    "2024-12-12T13:05:00+03:00",
    { ar: "ممر بين رفوف الكتب في مكتبة عامة.", en: "An aisle between the bookshelves of a public library." },
    {
      ar: "رفوف كتب عالية على الجانبين ونافذة مضيئة في نهاية الممر.",
      en: "High bookshelves on both sides and a bright window at the end of the aisle.",
    },
  ),
  recordOf(
    "book-pages",
    "classic",
    "hind",
    "2024-05-19T18:44:00+03:00",
    {
      ar: "كتاب قديم مفتوح على صفحتين مؤطرتين بالأحمر.",
      en: "An old book lies open at two pages framed in red.",
    },
    {
      ar: "صفحتان بخط أسود داخل إطار أحمر، وحافة الكتاب على طاولة خشبية داكنة.",
      en: "Two pages of black script inside red frames, the book resting on a dark wooden table.",
    },
  ),
  recordOf(
    "classroom-desks",
    "classic",
    "mays",
    "2024-09-22T07:48:00+03:00",
    {
      ar: "رحلات مدرسية خالية قبل أن يقرع جرس الدرس الأول.",
      en: "Empty school desks before the bell for the first lesson.",
    },
    {
      ar: "صفوف من الرحلات الخشبية أمام سبورة خضراء، وضوء الشمس يدخل من النوافذ.",
      en: "Rows of wooden desks face a green board while sunlight comes in at the windows.",
    },
  ),
  recordOf(
    "corridor-clinic",
    "tall",
    "studio",
    "2024-01-09T09:58:00+03:00",
    {
      ar: "ممر هادئ في مركز صحي قبل بدء استقبال المراجعين.",
      en: "A quiet corridor in a health centre before patients are received.",
    },
    {
      ar: "ممر بجدران بيض وخضر وأبواب خشبية، وأضواء السقف تنعكس على الأرض.",
      en: "A corridor with white and green walls and wooden doors, ceiling lights reflected in the floor.",
    },
  ),
  recordOf(
    "brick-wall",
    "classic",
    "studio",
    "2023-11-17T15:30:00+03:00",
    {
      ar: "جدار من الآجر القديم وعليه ظلال أغصان العصر.",
      en: "A wall of old brick under the afternoon shadow of branches.",
    },
    {
      ar: "صفوف من الآجر الأصفر المتآكل بينها مونة فاتحة، وظل ناعم على نصفها.",
      en: "Courses of worn yellow brick with pale mortar, a soft shadow over half of them.",
    },
  ),
  recordOf(
    "tiles-blue",
    "classic",
    "hind",
    "2024-07-02T11:13:00+03:00",
    {
      ar: "بلاط قاشاني أزرق بنجوم ثمانية الرؤوس على جدار قديم.",
      en: "Blue glazed tiles with eight-pointed stars on an old wall.",
    },
    {
      ar: "بلاطات زرق وفيروزية تتكرر فيها نجمة ثمانية وزهرة بيضاء في وسطها.",
      en: "Blue and turquoise tiles that repeat an eight-pointed star around a white flower.",
    },
  ),
  recordOf(
    "tiles-star",
    "classic",
    "najm",
    "2024-07-02T11:40:00+03:00",
    {
      ar: "زخرفة هندسية فقدت بعض قطعها بفعل الزمن.",
      en: "A geometric pattern that time has robbed of a few of its pieces.",
    },
    {
      ar: "تشكيل من نجوم ودوائر متشابكة بالأزرق والأحمر والأخضر على أرضية فاتحة.",
      en: "Interlaced stars and circles in blue, red and green on a pale ground.",
    },
  ),
  recordOf(
    "carpet-pattern",
    "classic",
    "mays",
    "2025-01-05T14:22:00+03:00",
    { ar: "سجادة يدوية النسج مفروشة على أرضية من الحجر.", en: "A handwoven carpet laid on a stone floor." },
    {
      ar: "سجادة حمراء وكحلية بزخرفة معينة في وسطها وأهداب بيض على طرفيها.",
      en: "A red and navy carpet with a diamond medallion and pale fringes at its ends.",
    },
  ),
  recordOf(
    "wood-lattice",
    "tall",
    "najm",
    "2024-03-17T16:10:00+03:00",
    {
      ar: "ضوء العصر ينفذ من خشب شناشيل قديمة.",
      en: "Afternoon light comes through the woodwork of an old shanashil.",
    },
    {
      ar: "شبكة خشبية مخروطة بزخرفة متكررة وخلفها ضوء دافئ.",
      en: "A lattice of turned wood in a repeating pattern with warm light behind it.",
    },
  ),
];
