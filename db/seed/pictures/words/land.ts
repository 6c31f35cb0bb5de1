import { recordOf, type SeedPicture } from "../seed-picture";

/** Words for palms, desert, mountains and fields. */
export const landPictures: SeedPicture[] = [
  recordOf(
    "palm-grove",
    "classic",
    "hind",
    "2024-10-02T06:51:00+03:00",
    {
      ar: "ضوء الصباح يتسلل بين جذوع النخيل في بستان قديم.",
      en: "Morning light slips between the trunks of an old date grove.",
    },
    {
      ar: "صفوف نخيل في ضباب ذهبي، وظلال الجذوع تمتد طويلة على العشب.",
      en: "Rows of palms in golden haze, the shadows of their trunks stretched long across the grass.",
    },
  ),
  recordOf(
    "palm-dusk",
    "classic",
    "najm",
    "2024-09-19T18:16:00+03:00",
    { ar: "نخيل عالٍ في مواجهة سماء المغيب.", en: "Tall palms stand against the evening sky." },
    {
      ar: "نخيل أسود الظلال أمام سماء تتدرج من البنفسجي إلى البرتقالي.",
      en: "Palms in black silhouette before a sky that shades from violet to orange.",
    },
  ),
  recordOf(
    "palm-road",
    "classic",
    "mays",
    "2025-02-21T11:07:00+03:00",
    {
      ar: "طريق ريفي مستقيم يشق الحقول بين صفين من النخيل.",
      en: "A straight country road runs through fields between two rows of palms.",
    },
    {
      ar: "طريق معبد يتجه نحو الأفق والنخيل على جانبيه تحت سماء فيها غيوم بيض.",
      en: "A paved road heads for the horizon with palms on either side, under white clouds.",
    },
  ),
  recordOf(
    "desert-road",
    "wide",
    "studio",
    "2024-05-03T12:30:00+03:00",
    {
      ar: "الطريق الصحراوي ساعة الظهيرة، ولا أثر لمركبة عليه.",
      en: "The desert road at midday, without a vehicle in sight.",
    },
    {
      ar: "طريق أسود بخطوط بيض يقطع أرضًا صفراء نحو تلال بعيدة تحت سماء صافية.",
      en: "A black road with white lines crosses yellow ground towards distant hills under a clear sky.",
    },
  ),
  recordOf(
    "desert-dunes",
    "classic",
    "azad",
    "2024-03-08T07:19:00+03:00",
    {
      ar: "كثبان رملية ترسم الريح حوافها مع كل صباح.",
      en: "Sand dunes whose edges the wind redraws every morning.",
    },
    {
      ar: "كثبان ذهبية بحواف منحنية، وجهٌ منها في الضوء ووجه في الظل.",
      en: "Golden dunes with curving crests, one face in sun and the other in shade.",
    },
  ),
  recordOf(
    "dust-storm",
    "wide",
    "najm",
    "2024-04-25T16:03:00+03:00",
    { ar: "جدار من الغبار يتقدم نحو أطراف البلدة.", en: "A wall of dust advances on the edge of town." },
    {
      ar: "سحابة غبار بنية هائلة خلف بيوت منخفضة ونخيل، ومصباحا سيارة يلمعان على الطريق.",
      en: "A huge brown cloud of dust behind low houses and palms, a car’s headlights shining on the road.",
    },
  ),
  recordOf(
    "night-sky",
    "wide",
    "azad",
    "2024-08-12T23:44:00+03:00",
    {
      ar: "درب التبانة فوق خيمة في البادية، بعيدًا عن أضواء المدن.",
      en: "The Milky Way above a tent in the steppe, far from city lights.",
    },
    {
      ar: "سماء مرصعة بالنجوم يقطعها درب التبانة، وخيمة مضاءة ونخلتان عند الأفق.",
      en: "A sky full of stars crossed by the Milky Way; a lit tent and two palms near the horizon.",
    },
  ),
  recordOf(
    "mountains-snow",
    "wide",
    "azad",
    "2025-01-30T09:52:00+03:00",
    {
      ar: "الثلج يغطي القمم الشمالية بعد أيام من الهطول.",
      en: "Snow covers the northern peaks after days of falls.",
    },
    {
      ar: "سلسلة جبال صخرية مكسوة بالثلج فوق وادٍ تلفه سحابة رقيقة.",
      en: "A rocky range under snow above a valley wrapped in thin cloud.",
    },
  ),
  recordOf(
    "mountains-spring",
    "classic",
    "azad",
    "2025-04-18T10:33:00+03:00",
    {
      ar: "المروج تكسو السفوح وشقائق النعمان تتفتح في أسفلها.",
      en: "Meadows cover the slopes and anemones open at their foot.",
    },
    {
      ar: "سفح أخضر تتناثر فيه أزهار حمر وصفر، وجبال صخرية تحت غيوم بيض.",
      en: "A green slope dotted with red and yellow flowers, rocky mountains beneath white clouds.",
    },
  ),
  recordOf(
    "mountains-village",
    "classic",
    "azad",
    "2024-10-26T15:38:00+03:00",
    {
      ar: "بيوت متدرجة على سفح الجبل، سطح كل منها فناء للذي فوقه.",
      en: "Houses climb the mountainside in steps, each roof a yard for the one above.",
    },
    {
      ar: "بيوت متراصة بلون التراب على منحدر، وخلفها جبل وأمامها صف من الأشجار.",
      en: "Earth-coloured houses packed on a slope, a mountain behind and a line of trees in front.",
    },
  ),
  recordOf(
    "wheat-field",
    "classic",
    "mays",
    "2025-05-06T17:11:00+03:00",
    {
      ar: "سنابل القمح تصفر قبل أيام من بدء الحصاد.",
      en: "Wheat turns gold a few days before the harvest begins.",
    },
    {
      ar: "حقل قمح ناضج يملأ المشهد حتى الأفق تحت سماء زرقاء.",
      en: "A field of ripe wheat fills the frame to the horizon under a blue sky.",
    },
  ),
  recordOf(
    "wheat-harvest",
    "classic",
    "mays",
    "2024-05-28T18:02:00+03:00",
    {
      ar: "حصادة تعمل حتى المغيب وتثير خلفها غبار التبن.",
      en: "A combine works on towards sunset and trails a cloud of chaff.",
    },
    {
      ar: "حصادة حمراء وسط حقل قمح وسحابة غبار ذهبية خلفها والشمس منخفضة.",
      en: "A red combine in a wheat field, golden dust behind it and the sun low.",
    },
  ),
  recordOf(
    "canal-irrigation",
    "classic",
    "studio",
    "2024-03-29T10:45:00+03:00",
    {
      ar: "قناة ري مبطنة تحمل الماء إلى حقول الموسم الجديد.",
      en: "A lined irrigation canal carries water to the new season’s fields.",
    },
    {
      ar: "قناة مستقيمة تعكس السماء بين حقلين أخضرين ونخيل عند الأفق.",
      en: "A straight canal mirrors the sky between two green fields, palms on the horizon.",
    },
  ),
];
