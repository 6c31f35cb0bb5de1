type Word = {
  arabic: string;
  english: string;
  /** What is not said for it in Arabic, or in English. */
  notArabic?: RegExp;
  notEnglish?: RegExp;
};

/** The newsroom's nouns and verbs as its screens say them: one word for one thing. */
export const glossary: Word[] = [
  { arabic: "مقال", english: "story", notEnglish: /\barticles?\b/i },
  {
    arabic: "نسخة (في السجل)",
    english: "revision",
    notArabic: /نسخت(?:ك|ي)|النسختين|نسختان|النسخة (?:العربية|الإنكليزية|الأخرى)|نسخة ثانية/,
    notEnglish: /(?<!live )\bversions?\b/i,
  },
  {
    arabic: "المنشور الآن",
    english: "live version",
    notArabic: /(?:عند|لدى) القرّاء/,
    notEnglish: /readers (?:now )?have\b/i,
  },
  { arabic: "مسودة العمل", english: "working copy", notArabic: /نسخة العمل/ },
  {
    arabic: "ترجمة، المقال بلغة أخرى",
    english: "translation, story in another language",
    notArabic: /نسخة (?:في هذه اللغة|لغوية)/,
  },
  { arabic: "طبعة (للمنصة)", english: "edition", notArabic: /لغات الموقع|نسخ الموقع/ },
  {
    arabic: "رابط",
    english: "link, address",
    notArabic:
      /(?:في|إلى|من) (?:هذا )?العنوان(?! الفرعي|\S)|عنوانًا صحيحًا|عنوان الموقع|عناوين منشورة|العنوان ناقص/,
  },
  { arabic: "شرح الصورة", english: "caption", notArabic: /صورة بلا تعليق|التعليق والحقوق|تعليق الصورة/ },
  { arabic: "حقوق الصورة", english: "credit", notArabic: /المصوّر \/|حقوق الصورة ل/ },
  // By what right a picture is shown is another thing than whom it is credited to.
  { arabic: "حق النشر (للصورة)", english: "publishing rights", notArabic: /حقوق (?:النشر|الاستعمال)/ },
  { arabic: "توقيع، تواقيع", english: "byline", notArabic: /توقيعات/ },
  { arabic: "اسم مستعار", english: "pen name", notEnglish: /pen-name/i },
  {
    arabic: "أرسل للمراجعة",
    english: "submit for review",
    notArabic: /قُدّم|[يق]قدّم\S* للمراجعة|قدّم للمراجعة/,
    notEnglish: /\bsend for review\b/i,
  },
  {
    arabic: "اسحب من المراجعة",
    english: "take back from review",
    notArabic: /(?:استرجع|استُرجع) من/,
    notEnglish: /\brecall/i,
  },
  {
    arabic: "ألغِ النشر",
    english: "withdraw",
    notArabic: /مسحوب|سحبنا|السحب|يُسحب|سُحب(?! من المراجعة)|من النشر/,
    notEnglish: /\bunpublish(?!ed changes)/i,
  },
  {
    arabic: "اصرف النظر عنه (عن المقال)",
    english: "spike",
    notArabic: /رُكن المقال|جُمّد المقال|استُبعد المقال/,
    notEnglish: /\bshelved?\b/i,
  },
  {
    arabic: "أبطل (المقال)، وللقرّاء: تراجعنا عنه",
    english: "kill, for readers: retract",
    notArabic: /شُطب المقال|حُذف المقال نهائيًّا|مبطَل/,
    notEnglish: /\bnuke|\bpulled\b/i,
  },
  {
    arabic: "أعد النشر",
    english: "publish again",
    notArabic: /(?:انشر|نُشر|يُنشر)[^.،]* من جديد/,
    notEnglish: /republish/i,
  },
  {
    arabic: "تعديلات مطلوبة",
    english: "changes requested",
    notArabic: /مطلوب تعديل|ما طلبه المحرّر|طلب المحرّر/,
    notEnglish: /changes wanted/i,
  },
  { arabic: "استرجع (نسخة)", english: "restore", notArabic: /استعد|است[ُ]?عيد|الاستعادة|استعاد/ },
  { arabic: "احفظ", english: "save", notArabic: /تُقطع نسخة/, notEnglish: /\bis cut\b|keep a revision/i },
  {
    arabic: "مدير غرفة التحرير",
    english: "newsroom administrator",
    notArabic: /رئيس[ةَ]? (?:ال)?تحرير/,
    notEnglish: /editor-in-chief/i,
  },
  { arabic: "غرفة التحرير", english: "newsroom", notArabic: /غرفة الأخبار/ },
  { arabic: "المنصة", english: "outlet" },
  {
    arabic: "أوقف، موقوف، أعد التفعيل",
    english: "deactivate, inactive, reactivate",
    notArabic: /"أعده"|غير نشط/,
    notEnglish: /close(?:d)? (?:the )?account|account (?:of .+ )?is (?:closed|open)|bring back/i,
  },
  {
    arabic: "… خطأ (عن كلمة المرور)",
    english: "… is wrong",
    notArabic: /كلمة المرور (?:الحالية )?غير صحيح/,
    notEnglish: /password is not right/i,
  },
  {
    arabic: "خارج صلاحياتك",
    english: "you do not have access",
    notEnglish: /your rights|the right to/i,
    notArabic: /ليس لك أن|ليست لك صلاحية/,
  },
  { arabic: "صالح لاستعمال واحد", english: "works once", notArabic: /[يت]صلح مرة|استُخدم|استخدام/ },
  { arabic: "عوامل التصفية", english: "filters", notArabic: /مرشّ?ِ?ح|صفِّ/ },
  { arabic: "غامق", english: "bold", notArabic: /عريض/ },
  { arabic: "حدّد، اجعل", english: "mark", notArabic: /علّم/ },
  { arabic: "عُد إلى", english: "back to", notArabic: /(?<!\p{L})ال?عودة/u },
  {
    arabic: "التحقق بخطوتين",
    english: "two-step verification",
    notArabic: /المصادقة الثنائية|بعاملين|العامل الثاني/,
    notEnglish: /two-factor|second factor|\b2fa\b/i,
  },
  {
    arabic: "رموز احتياطية (للدخول)",
    english: "recovery codes",
    notArabic: /رموز (?:ال)?استر(?:داد|جاع)/,
    notEnglish: /backup codes?/i,
  },
  {
    arabic: "سجّل الدخول، سجّل الخروج",
    english: "sign in, sign out",
    notEnglish: /\blog ?(?:in|out)\b/i,
    notArabic: /تسجيل/,
  },
  { arabic: "حقل مطلوب", english: "required field", notArabic: /ضروري/ },
  { arabic: "ميغابايت، كيلوبايت", english: "MB, kB", notArabic: /م\.ب|ك\.ب/ },
  { arabic: "البريد الإلكتروني", english: "email", notEnglish: /e-mail/i, notArabic: /الإيميل/ },
  { arabic: "مخزن الصور", english: "picture store", notEnglish: /store of pictures/i },
  { arabic: "مجموعة (في صفحة أولى)", english: "container", notArabic: /حاوي[ةا]/ },
  { arabic: "انشر (الصفحة الأولى)", english: "launch", notArabic: /[إأ]طلا?ق|تُطلق|دشّ?ن/ },
  { arabic: "خبر عاجل", english: "breaking line", notEnglish: /\burgent\b/i },
  {
    arabic: "نوع المقال",
    english: "type of story",
    notArabic: /جنس (?:المقال|النص)/,
    notEnglish: /\bgenres?\b/i,
  },
  {
    arabic: "مادة إعلانية",
    english: "sponsored",
    notArabic: /محتوى (?:مموَّ?ل|برعاية|مدفوع)/,
    notEnglish: /advertorial|paid (?:post|content)/i,
  },
  {
    arabic: "تصحيح",
    english: "correction",
    notArabic: /استدراك|تصويب/,
    notEnglish: /\berrat(?:um|a)\b|corrigend/i,
  },
  { arabic: "توضيح", english: "clarification", notArabic: /إيضاح/ },
  { arabic: "تراجع (عمّا نُشر)", english: "retraction", notArabic: /سحب المقال/ },
  {
    arabic: "قالب",
    english: "template",
    notArabic: /نموذج (?:ال)?مقال/,
    notEnglish: /boilerplate|skeleton/i,
  },
  { arabic: "معرض (صور)", english: "gallery", notArabic: /ألبوم/, notEnglish: /slide ?show|\balbums?\b/i },
  {
    arabic: "فحوص ما قبل النشر",
    english: "checks before publishing",
    notArabic: /فحوصات|قائمة (?:ال)?(?:تحقق|فحص)/,
    notEnglish: /pre-?publish|preflight|checklist/i,
  },
  { arabic: "تمويه", english: "blur", notArabic: /طمس|تضبيب|ضبّب/, notEnglish: /pixel+at|\bredact/i },
  {
    arabic: "صورة بديلة (لقسم)",
    english: "stand-in picture",
    notArabic: /صورة احتياطية/,
    notEnglish: /fallback|placeholder picture/i,
  },
  {
    arabic: "الطول المطلوب",
    english: "commissioned length",
    notArabic: /الطول المستهدف|طول التكليف/,
    notEnglish: /target length|word target/i,
  },
  { arabic: "صورة", english: "picture", notEnglish: /\b(?:photo|image)s?\b/i },
  { arabic: "يُحيل (رابط)", english: "leads to", notArabic: /يحوّل إلي|يقود إلى/ },
  { arabic: "بدّل اتجاه الفقرة", english: "switch the direction", notEnglish: /turn the direction/i },
  {
    arabic: "مجدول (بموعد نشر)",
    english: "scheduled",
    notArabic: /بانتظار موعد نشر/,
    notEnglish: /about to be published/i,
  },
  { arabic: "مخطط (ليوم، بلا موعد)", english: "planned", notArabic: /المنوي/ },
  {
    arabic: "صفحة أولى، صفحات أولى",
    english: "front",
    notArabic: /(?<!\p{L})[وبلف]?(?:ال)?واجهات?(?!\p{L})|للواجه/u,
  },
  {
    arabic: "سجل النص",
    english: "text history",
    notArabic: /تاريخ النص|سجل الكلمات/,
    notEnglish: /history of the (?:words|text)/i,
  },
  {
    arabic: "أعد النظر فيه",
    english: "unspike",
    notEnglish: /tak(?:e|en) up again/i,
  },
  { arabic: "قوائم محفوظة", english: "saved lists", notEnglish: /kept lists?/i },
  {
    arabic: "فعل لا «تم»",
    english: "done",
    notArabic: /(?<!\p{L})[وف]?(?:تم|تمّ|تمّت|تمت|يتم|يتمّ|سيتم|ستتم)(?!\p{L})/u,
  },
  {
    arabic: "ما كتبته",
    english: "your text, your latest changes",
    notEnglish: /last words|your words|\bwords are (?:kept|saved)/i,
  },
];

/** Words whose last letter is doubled carry the sign wherever they stand; «القرّاء» and «محرّر» likewise. */
export const withoutShadda =
  /(?<!\p{L})[وفبلك]?(?:ال)?(?:أيًا|حلًا|حظًا|جدًا|آليًا|ردًا|حدًا|نصًا|مستقلًا|خاصًا|تلقائيًا|يدويًا|إلكترونيًا|نهائيًا|حاليًا|يوميًا|مهمًا|القراء|قراء|محرر\S*|مصور\S*)(?!\p{L})/u;
