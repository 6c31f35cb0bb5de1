import { recordOf, type SeedPicture } from "../seed-picture";

/** Words for electricity, ports, railways and other works. */
export const workPictures: SeedPicture[] = [
  recordOf(
    "power-lines",
    "classic",
    "studio",
    "2024-04-04T09:17:00+03:00",
    {
      ar: "خط لنقل الكهرباء يعبر أرضًا مفتوحة خارج المدينة.",
      en: "A power line crosses open ground outside the city.",
    },
    {
      ar: "أبراج كهرباء معدنية متتابعة تصل بينها أسلاك، تحت سماء زرقاء فيها غيوم.",
      en: "A row of steel pylons joined by wires under a blue sky with clouds.",
    },
  ),
  recordOf(
    "power-lines-dusk",
    "wide",
    "najm",
    "2024-07-20T19:09:00+03:00",
    {
      ar: "أبراج الكهرباء عند الغروب، في ساعة يشتد فيها الطلب على الطاقة.",
      en: "Pylons at sunset, the hour when demand for power climbs.",
    },
    {
      ar: "أبراج وأسلاك كهرباء سود أمام سماء وردية وشمس على حافة الأفق.",
      en: "Black pylons and wires before a pink sky, the sun on the edge of the horizon.",
    },
  ),
  recordOf(
    "power-station",
    "classic",
    "studio",
    "2024-02-01T16:41:00+03:00",
    {
      ar: "مداخن محطة توليد تنفث دخانها مع اقتراب المساء.",
      en: "The stacks of a generating station smoke as evening nears.",
    },
    {
      ar: "أربع مداخن عالية فوق مبنى محطة كهرباء، والدخان يميل مع الريح.",
      en: "Four tall stacks above a power station, their smoke bent by the wind.",
    },
  ),
  recordOf(
    "generator-wires",
    "classic",
    "mays",
    "2024-08-05T10:55:00+03:00",
    {
      ar: "أسلاك المولدات الأهلية تتشابك فوق زقاق سكني.",
      en: "Wires from neighbourhood generators tangle above a residential lane.",
    },
    {
      ar: "عمود تتدلى منه عشرات الأسلاك المتشابكة بين واجهتي زقاق ضيق.",
      en: "A pole hung with dozens of tangled wires between the two sides of a narrow lane.",
    },
  ),
  recordOf(
    "solar-field",
    "wide",
    "azad",
    "2025-05-15T11:31:00+03:00",
    {
      ar: "صفوف من الألواح الشمسية في أرض كانت جرداء.",
      en: "Rows of solar panels on ground that used to be bare.",
    },
    {
      ar: "ألواح شمسية زرق مصفوفة حتى الأفق تعكس ضوء السماء.",
      en: "Blue solar panels ranked to the horizon, reflecting the sky.",
    },
  ),
  recordOf(
    "dam-wall",
    "classic",
    "azad",
    "2025-03-02T12:49:00+03:00",
    {
      ar: "الماء يندفع من بوابات السد بعد موسم مطير.",
      en: "Water pours from the dam’s gates after a wet season.",
    },
    {
      ar: "جدار سد خرساني تنهمر من بواباته أربعة شلالات بيض، وخلفه جبال.",
      en: "A concrete dam with four white falls from its gates and mountains behind it.",
    },
  ),
  recordOf(
    "harbor-cranes",
    "wide",
    "mays",
    "2024-11-08T16:47:00+03:00",
    {
      ar: "رافعات الميناء تواصل تفريغ الحاويات حتى المساء.",
      en: "Harbour cranes go on unloading containers into the evening.",
    },
    {
      ar: "رافعات عملاقة فوق سفينة حاويات على رصيف، والشمس تغيب فوق الماء.",
      en: "Giant cranes over a container ship at the quay, with the sun setting across the water.",
    },
  ),
  recordOf(
    "harbor-ship",
    "classic",
    "mays",
    "2025-02-27T09:39:00+03:00",
    {
      ar: "سفينة حاويات تقترب من رصيفها في ماء هادئ.",
      en: "A container ship nears its berth on calm water.",
    },
    {
      ar: "سفينة زرقاء محملة بحاويات ملونة ينعكس هيكلها على الماء.",
      en: "A blue ship stacked with coloured containers, its hull mirrored in the water.",
    },
  ),
  recordOf(
    "railway",
    "classic",
    "studio",
    "2023-12-10T16:20:00+03:00",
    {
      ar: "سكة الحديد تمتد مستقيمة نحو الأفق في آخر النهار.",
      en: "The railway runs straight to the horizon at the end of the day.",
    },
    {
      ar: "قضبان سكة حديد لامعة وأعمدة هاتف إلى جانبها تحت سماء ذهبية.",
      en: "Gleaming rails with telegraph poles beside them under a golden sky.",
    },
  ),
  recordOf(
    "railway-station",
    "classic",
    "hind",
    "2024-06-27T08:33:00+03:00",
    {
      ar: "مسافرون على رصيف المحطة في انتظار موعد القطار.",
      en: "Passengers on the platform wait for their train’s departure.",
    },
    {
      ar: "رصيف محطة بسقف على أعمدة وقطار متوقف وعدد من المسافرين.",
      en: "A station platform with a roof on columns, a standing train and several travellers.",
    },
  ),
];
