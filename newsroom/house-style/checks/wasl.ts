import type { CheckName } from "@/newsroom/house-style/findings";

/**
 * What begins with a hamza that is only spoken, so that «إجتماع» is wrong. Masdars of the seventh to tenth form, without
 * those that another form spells with a hamza (إطلاع, إتباع), and without loans (إستراتيجية, إستاد).
 */
const masdars = `
جتماع نتخاب قتصاد تفاق تفاقية حتلال عتقال حتفال ختيار حترام تصال تصالات تهام عتبار عتماد رتفاع نخفاض نسحاب نفجار نتهاء نتشار نتقال نتظار
كتشاف قتراح ختلاف متحان شتباك عتداء عتراف بتداء بتدائي جتياز حتجاج حتياج ختبار ختصاص ختطاف غتيال فتتاح قتحام لتزام لتهاب نتقاد نتماء
نتصار نضمام نقلاب نقسام نقطاع نهيار ئتلاف رتباط زدحام زدياد شتراك ضطراب عتصام قتراب قتراع متداد متناع متياز نعقاد نعكاس نطلاق نفصال
نفتاح هتمام تحاد تحادية تجاه تخاذ دعاء زدهار بتكار جتماعي جتماعية قتصادي قتصادية نتخابي نتخابية حتياطي ستقبال ستخدام ستثمار ستعداد ستقلال
ستمرار ستيراد ستفتاء ستشهاد ستكمال ستجابة ستهداف ستئناف ستطلاع ستقرار ستقالة ستعادة ستشارة ستشاري ستثناء ستثنائي ستنكار ستنتاج ستهلاك
ستيلاء ستعراض ستضافة ستخراج ستبعاد ستغلال ستخبارات ستيطان ستيطاني ستعمار ستحقاق ستقطاب ستجواب ستياء`;
/** Of the past; «أستخدم» is «I use», so with إ alone. */
const verbs = `
جتمع نتخب تفق رتفع نخفض نتهى نتقل نتظر كتشف قترح ختلف عتدى عترف حتج ختار حتفل عتقل عتبر عتمد تصل تهم نسحب نفجر نتشر نضم نهار نقطع نطلق
فتتح قتحم لتزم لتقى نتقد نتصر ستقبل ستخدم ستمر ستطاع ستعد ستشهد ستهدف ستأنف ستقال ستعاد ستضاف ستولى ستغل ستبعد تخذ ستغرق`;
const names = "بن بنة سم ثنان ثنين ثنتان ثنتين مرأة";

const oneOf = (words: string) => words.trim().split(/\s+/).join("|");
const prefix = "([وف]?(?:[بك]?ال|لل|[بلك])?)";
const behind = "(ات|ي|ية|ا|ان|ين|ه|ها|هم|هما|نا|ته|تها|تهم|اته|اتها|اتهم)?";
const noun = new RegExp(`^${prefix}[أإ](${oneOf(masdars)})${behind}$`, "u");
const name = new RegExp(`^${prefix}إ(${oneOf(names)})(ه|ها|هم|ي)?$`, "u");
const verb = new RegExp(`^([وف]?)إ(${oneOf(verbs)})(ت|وا|تا|ا|نا|ه|ها|هم)?$`, "u");

/** The same without the hamza; undefined for a word that is not certainly wrong. */
export function waslOf(letters: string): { check: CheckName; right: string[] } | undefined {
  const [, before = "", stem, after = ""] =
    noun.exec(letters) ?? name.exec(letters) ?? verb.exec(letters) ?? [];
  return stem === undefined ? undefined : { check: "wasl", right: [`${before}ا${stem}${after}`] };
}
