import { recordOf, type SeedPicture } from "../seed-picture";

/** Words for the river and the marshes. */
export const waterPictures: SeedPicture[] = [
  recordOf(
    "river-dusk",
    "wide",
    "najm",
    "2024-10-18T17:21:00+03:00",
    {
      ar: "زورق يعبر النهر مع آخر ضوء النهار، والنخيل ظلال على الضفة البعيدة.",
      en: "A canoe crosses the river in the last of the light, with palms in silhouette on the far bank.",
    },
    {
      ar: "رجل واقف يدفع زورقًا بعصا طويلة فوق ماء برتقالي، والشمس قرب الأفق خلف صف من النخيل.",
      en: "A man stands poling a slender canoe over orange water, the sun low behind a line of palms.",
    },
  ),
  recordOf(
    "river-dawn",
    "classic",
    "hind",
    "2024-01-27T07:04:00+03:00",
    {
      ar: "ضباب خفيف على صفحة النهر قبل أن ترتفع الشمس.",
      en: "Light mist lies on the river before the sun is up.",
    },
    {
      ar: "رجل في زورق فوق ماء هادئ، وطبقات من النخيل تتلاشى في ضباب وردي وشمس شاحبة.",
      en: "A man in a canoe on still water; rows of palms fade into pink mist under a pale sun.",
    },
  ),
  recordOf(
    "river-bridge",
    "wide",
    "najm",
    "2024-12-05T17:32:00+03:00",
    {
      ar: "مصابيح الجسر تضاء مع حلول المساء وتتكسر أضواؤها على الماء.",
      en: "The bridge lamps come on at nightfall and their lights break up on the water.",
    },
    {
      ar: "جسر حديدي بأقواس متتالية فوق نهر عريض، وخلفه أبنية مضاءة تحت سماء زرقاء داكنة.",
      en: "An iron bridge of repeated arches over a wide river, lit buildings behind it under a deep blue sky.",
    },
  ),
  recordOf(
    "river-boats",
    "classic",
    "mays",
    "2025-03-14T10:15:00+03:00",
    {
      ar: "قوارب خشبية راسية في صفوف قرب المرسى بانتظار ركابها.",
      en: "Wooden boats lie moored in rows by the landing, waiting for passengers.",
    },
    {
      ar: "قوارب خشبية ملونة في صفوف على ماء أزرق، والنخيل وأبنية منخفضة على الضفة المقابلة.",
      en: "Rows of painted wooden boats on blue water; palms and low buildings line the far bank.",
    },
  ),
  recordOf(
    "river-low-water",
    "classic",
    "studio",
    "2023-08-22T08:40:00+03:00",
    {
      ar: "انحسار الماء يكشف قاع النهر ولا يترك سوى مجرى ضيق في وسطه.",
      en: "Falling water lays the riverbed bare and leaves only a narrow channel down the middle.",
    },
    {
      ar: "أرض طينية واسعة يشقها مجرى ماء متعرج، ونخلة وحيدة إلى اليسار ونخيل بعيد عند الأفق.",
      en: "Wide mud flats cut by a winding ribbon of water, a single palm at left and more along the horizon.",
    },
  ),
  recordOf(
    "marsh-reeds",
    "classic",
    "hind",
    "2025-04-09T09:26:00+03:00",
    {
      ar: "قصب الأهوار يحيط ببركة مفتوحة في صباح ربيعي صافٍ.",
      en: "Marsh reeds ring a stretch of open water on a clear spring morning.",
    },
    {
      ar: "أعواد قصب طويلة خضراء في المقدمة، وماء ساكن يعكس الغيوم والسماء.",
      en: "Tall green reeds in the foreground and still water that mirrors clouds and sky.",
    },
  ),
  recordOf(
    "marsh-canoe",
    "classic",
    "najm",
    "2024-02-16T08:12:00+03:00",
    {
      ar: "صياد يدفع مشحوفه بالمردي بين جزر القصب.",
      en: "A fisherman poles his mashhuf between islands of reed.",
    },
    {
      ar: "مشحوف طويل مرفوع الطرفين يقف رجل عند مؤخرته، وانعكاسه على ماء رمادي هادئ.",
      en: "A long canoe with raised ends, a man standing at the stern, both mirrored in calm grey water.",
    },
  ),
  recordOf(
    "marsh-dry",
    "classic",
    "mays",
    "2023-09-11T11:48:00+03:00",
    {
      ar: "مشحوف مهجور على أرض كانت تغمرها مياه الهور.",
      en: "A canoe lies abandoned on ground that marsh water used to cover.",
    },
    {
      ar: "طين متشقق يمتد حتى الأفق، وزورق فارغ مائل وأعواد قصب يابسة متفرقة.",
      en: "Cracked mud runs to the horizon, with an empty canoe and scattered dry reeds.",
    },
  ),
  recordOf(
    "marsh-sunset",
    "wide",
    "najm",
    "2024-11-23T16:54:00+03:00",
    {
      ar: "الشمس تغيب خلف حزام القصب في نهاية يوم من أيام الخريف.",
      en: "The sun goes down behind a belt of reeds at the end of an autumn day.",
    },
    {
      ar: "سماء حمراء وبرتقالية تنعكس على الماء، وقصب داكن على الجانبين.",
      en: "A red and orange sky mirrored in water, with dark reeds on both sides.",
    },
  ),
];
