import { recordOf, type SeedPicture } from "../seed-picture";

/** Words for the city and its streets. */
export const cityPictures: SeedPicture[] = [
  recordOf(
    "city-night",
    "wide",
    "najm",
    "2024-12-19T20:27:00+03:00",
    {
      ar: "أضواء المدينة كما تبدو من سطح مرتفع في ليلة شتوية.",
      en: "The lights of the city from a high roof on a winter night.",
    },
    {
      ar: "أبنية كثيرة بنوافذ مضاءة يشقها شارع برتقالي الضوء تحت سماء داكنة.",
      en: "A mass of buildings with lit windows, cut by an orange-lit avenue under a dark sky.",
    },
  ),
  recordOf(
    "city-noon",
    "classic",
    "hind",
    "2025-02-11T12:08:00+03:00",
    {
      ar: "أحياء المدينة تمتد حتى الأفق في نهار صافٍ.",
      en: "The city’s districts stretch to the horizon on a clear day.",
    },
    {
      ar: "سطوح وأبنية بلون الرمل في مشهد من الأعلى، بينها شوارع ضيقة وأبراج متفرقة.",
      en: "Sand-coloured roofs and buildings from above, with narrow streets and a few towers among them.",
    },
  ),
  recordOf(
    "city-rooftops",
    "classic",
    "hind",
    "2024-11-14T16:29:00+03:00",
    {
      ar: "شمس العصر على سطوح الحي القديم ومئذنته.",
      en: "Afternoon sun on the roofs of the old quarter and its minaret.",
    },
    {
      ar: "سطوح بيوت قديمة ونخيل ومئذنة بقبة زرقاء في ضوء ذهبي.",
      en: "Roofs of old houses, palms and a blue-domed minaret in golden light.",
    },
  ),
  recordOf(
    "city-haze",
    "wide",
    "najm",
    "2024-06-15T15:12:00+03:00",
    {
      ar: "غبار عالق يحجب معالم المدينة ويحيل الشمس قرصًا شاحبًا.",
      en: "Hanging dust hides the city and turns the sun into a pale disc.",
    },
    {
      ar: "أبراج باهتة تتلاشى في غبار أصفر والشمس دائرة بيضاء فوقها.",
      en: "Faded towers dissolve in yellow dust with the sun a white circle above them.",
    },
  ),
  recordOf(
    "street-rain",
    "classic",
    "mays",
    "2024-11-30T17:18:00+03:00",
    {
      ar: "مارة تحت المظلات في شارع تجاري أثناء مطر المساء.",
      en: "People under umbrellas on a shopping street in the evening rain.",
    },
    {
      ar: "شارع مبتل يعكس أضواء المحال، ومارة بمظلات ومصباحا سيارة مقبلة.",
      en: "A wet street reflects shop lights; walkers with umbrellas and the headlights of an oncoming car.",
    },
  ),
  recordOf(
    "street-night",
    "classic",
    "najm",
    "2025-03-21T21:36:00+03:00",
    {
      ar: "زحام ليلي في شارع تزينه حبال المصابيح.",
      en: "An evening crowd in a street hung with strings of lamps.",
    },
    {
      ar: "حبال مصابيح فوق شارع مزدحم، وأضواء ملونة ضبابية وظلال مارة.",
      en: "Strings of bulbs over a busy street, blurred coloured lights and the silhouettes of passers-by.",
    },
  ),
  recordOf(
    "market-arcade",
    "tall",
    "hind",
    "2024-09-07T11:24:00+03:00",
    {
      ar: "أشعة الشمس تهبط من فتحات السقف على ممر السوق المسقوف.",
      en: "Sunlight falls through openings in the vault of the covered market.",
    },
    {
      ar: "ممر بسقف مقبب من الآجر ودكاكين على جانبيه وعمود ضوء في وسطه.",
      en: "A vaulted brick passage with shops on both sides and a shaft of light in the middle.",
    },
  ),
  recordOf(
    "market-awnings",
    "classic",
    "mays",
    "2024-10-09T10:02:00+03:00",
    {
      ar: "مظلات قماش ملونة تقي باعة السوق وزبائنه من الشمس.",
      en: "Coloured cloth awnings shade the market’s sellers and customers.",
    },
    {
      ar: "أقمشة حمر وصفر وزرق مشدودة فوق ممر سوق، وبسطات على الجانبين ومارة في البعيد.",
      en: "Red, yellow and blue cloths stretched over a market lane with stalls on both sides and people far off.",
    },
  ),
  recordOf(
    "courtyard-arches",
    "classic",
    "hind",
    "2025-01-16T13:20:00+03:00",
    {
      ar: "فناء بيت قديم بأروقة من طابقين وحوض ماء في وسطه.",
      en: "The courtyard of an old building, with two storeys of arcades and a basin in the middle.",
    },
    {
      ar: "أقواس مدببة من الآجر يعلوها شريط قاشاني أزرق حول فناء مشمس.",
      en: "Pointed brick arches beneath a band of blue tile around a sunlit court.",
    },
  ),
];
