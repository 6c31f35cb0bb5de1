import { describe, expect, test } from "vitest";
import { tidyLine } from "@/newsroom/storable";
import { knownNames, nameLooks, signatureOf } from "./signature";

const newsroom = knownNames({
  outlet: ["جسر الموصل", "Mosul Bridge", "الضفّتان"],
  people: ["سلمى الخشّاب", "Omar Hadid"],
  accounts: ["هدى السامرائي"],
});
const judged = (name: string) => signatureOf(tidyLine(name), newsroom);

describe("who signs as the newsroom is refused", () => {
  test.each([
    ..."المحرر محرر المُحرِّر المحــرر المحـرّر ألمحرر ٱلمحرر المحررر الممحرر المحرر١ المحرر. «المحرر» ★المحرر★".split(
      " ",
    ),
    ..."اﻟﻤﺤﺮﺭ المح\u200bرر المح\u200cرر الم\u2060حرر ال\u202eمحرر lلمحرر 1لمحرر |لمحرر المحررة المحررون المحرړ المڂرر".split(
      " ",
    ),
    ..."ا.ل.م.ح.ر.ر ا-ل-م-ح-ر-ر الم_حرر الم7رر".split(" "),
    ...["ا ل م ح ر ر", "ال محرر", "المحر ر", "المحرر 2"],
    ...["هيئة التحرير", "هيئة تحرير", "هيئه التحرير", "هيئةالتحرير", "هـيـئـة الـتـحـرير", "هيئة التحریر"],
    ...[
      "٥يئة التحرير",
      "الهيئة التحرير",
      "أسرة التحرير",
      "فريق التحرير",
      "رئيس التحرير",
      "رئيس تحرير الصحيفة",
    ],
    ...["مديرة التحرير", "إدارة الموقع", "الإدارة", "الاداره", "ادارة الموقع الرسمية", "مشرف التعليقات"],
    ...["غرفة الأخبار", "الأدمن", "ادمن", "المشرف", "التحرير", "رءيس التحرير"],
    ...[
      "Editor",
      "EDITOR",
      "The Editorial Team",
      "editors",
      "Ed1tor",
      "3ditor",
      "€ditor",
      "Edıtor",
      "Édítor",
    ],
    ...[
      "Еditor",
      "Εditor",
      "edіtоr",
      "ｅｄｉｔｏｒ",
      "𝓔𝓭𝓲𝓽𝓸𝓻",
      "Ⓔⓓⓘⓣⓞⓡ",
      "🅴🅳🅸🆃🅾🆁",
      "ᴇᴅɪᴛᴏʀ",
      "E d i t o r",
      "E.d.i.t.o.r",
    ],
    ...[
      "edittttor",
      "Edi\u00adtor",
      "Edi\u200btor",
      "Editor!",
      "~Editor~",
      "editor123",
      "Admin",
      "4dmin",
      "@dmin",
    ],
    ...[
      "adrnin",
      "Adrnin",
      "АDMIN",
      "Administrator",
      "Moderator",
      "M0derat0r",
      "Staff",
      "5taff",
      "$taff",
      "staffff",
    ],
    ...["Newsroom", "News Room", "Webmaster", "Site Admin", "Editor-in-Chief", "Managing Editor"],
    ...["جسر الموصل", "جسر موصل", "جِسر المَوصل", "جسر ألموصل", "جسر-الموصل", "جسرالموصل", "الضفتان", "ضفتان"],
    ...["Mosul Bridge", "mosul  bridge", "M0sul Bridge", "Моsul Вridge", "MosulBridge"],
    // Letters of other scripts and shapes.
    ...["Ꭼditor", "ᎬᎠᎥᎢᎾᎡ", "ꓰꓓꓲꓔꓳꓣ", "ⲉditor", "Ɛditor", "Әditor", "ǝditor", "Editoя", "Ꭺdmin"],
    ...["E̶d̶i̶t̶o̶r̶", "Ė̈̌d̂ïẗor", "ᵉᵈⁱᵗᵒʳ", "🄴🄳🄸🅃🄾🅁", "⒠⒟⒤⒯⒪⒭", "ℯ𝒹𝒾𝓉ℴ𝓇", "𝟛ditor", "3️⃣ditor", "ꜱᴛᴀꜰꜰ", "🅰dmin"],
    ...[
      "Ed🌟it🌟or",
      "م🌟ح🌟ر🌟ر",
      "ا👁ل👁م👁ح👁ر👁ر",
      "المـ̷ـحـ̷ـرر",
      "𞸀𞸋𞸌𞸇𞸓𞸓",
      "المحݛر",
      "ال۾حرر",
      "المݘرر",
      "المحۯر",
    ],
    ...["Edi\u{e0020}tor", "Edi\ufe0ftor", "Edi\u3164tor", "المح\u{e0041}رر", "المح\u2800رر", "المح\u115fرر"],
    // The outlet with what it would call itself.
    ...["جسر الموصل الرسمي", "جسر الموصل | الرسمية", "الحساب الرسمي جسر الموصل", "جسرالموصلالرسمي"],
    ...["صفحة جسر الموصل", "أخبار الضفتان", "الضفتان news", "Mosul Bridge Official", "The Mosul Bridge Team"],
    ...["الحساب الرسمي", "الصفحة الرسمية", "Official Account", "official page", "جِـسر المَـوصل ✓ رسميّ"],
    // In Latin letters.
    ...[
      "Al Muharrir",
      "al-mo7arrir",
      "AlMoharer",
      "Hay2at Altahrir",
      "Raees Al Tahrir",
      "Rédacteur",
      "Modérateur",
    ],
  ])("%j", (name) => expect(judged(name)).toBe("newsroom"));
});

test.each(["سلمى الخشاب", "سَلمى الخشّاب", "سلمي الخشاب", "سلمى الخشّااب", "OMAR HADID", "0mar Hadid"])(
  "%j signs as somebody of the newsroom",
  (name) => expect(judged(name)).toBe("staff"),
);

test("a name looks the same however it is spelled", () => {
  const looks = (names: string[]) => new Set(names.map(nameLooks)).size;
  expect(looks(["سلمى علي", "سَلمى علي", "سلمي على", "سلـــمى-علي", "سلممى علي", "سلمى\u200b علي"])).toBe(1);
  expect(looks(["Omar Hadid", "OMAR HADID", "0mar Hadid", "Оmаr Hаdid", "omar.hadid"])).toBe(1);
  expect(looks(["سلمى علي", "سلمى عليا", "سلام علي", "Omar Hadid", "Omar Hamid"])).toBe(5);
  expect(nameLooks("★")).toBe("★");
});

test.each([
  ...["التحرير هيئة", "الموصل جسر", "Bridge Mosul", "rotidE", "ررحملا", "قارئ جسر الموصل الرسمي"],
  ...["المحرر أحمد", "أحمد المحرر", "Editor John", "John (moderator)", "مراسل جسر الموصل", "أصدقاء الضفتان"],
])("%j is shown to a moderator", (name) => expect(judged(name)).toBe("like"));

test.each([
  ...[
    "محمد رسمي",
    "رسمي",
    "رسمي رسمي الخطيب",
    "إعلام حسن",
    "أخبار",
    "Page Turner",
    "Media",
    "Tahrir Hassan",
    "Rais Tahir",
  ],
  ..."سلمى تحرير محرز محرم محروس مشرف مدير ناشر إدريس إدارة هيئت فريد رئيسة أدهم أمين آدم عدنان مدين جسر الموصلي".split(
    " ",
  ),
  ...[
    "تحرير علي",
    "أبو تحرير",
    "ميدان التحرير",
    "برويز مشرف",
    "محمد المدير",
    "الفريق سامي",
    "رئيس جمهورية نفسه",
  ],
  ...[
    "محمد محررم",
    "نور الموصلي",
    "موصلي أصيل",
    "علي جسر",
    "ابن الجسر",
    "قارئ من الموصل",
    "مواطن عراقي",
    "أم سلمى",
  ],
  ...[
    "حرير",
    "حرّ",
    "المحروسة",
    "المحرقي",
    "عبد المحسن",
    "هيا التميمي",
    "أسرة شهيد",
    "هيئة الحشد",
    "سلمى الخشابي",
  ],
  ..."Edith Edita Eddie Adam Adnan Amina Adman Stafford Mustafa Staf Gustaf Modesta Moderata Tahrir Edit".split(
    " ",
  ),
  ...[
    "Leopold Staff",
    "Ed Torres",
    "Edi Tauber",
    "Mary Bridge",
    "Mosul Resident",
    "Rais Khan",
    "Omar Hadidi",
    "Salma",
  ],
  ...["علی", "می‌ترا", "شێرزاد", "Şêr", "👩‍🌾 فلاحة", "م", "٣٣٣", "123", "؟"],
])("%j passes", (name) => expect(judged(name)).toBe("other"));

// Each letter of the run would double what judging takes: this test would never end.
test("no name makes the judge go back and back", () => {
  for (const word of ["the", "ال", "official", "رسمي", "page", "صفحة"])
    expect(judged(`${word.repeat(80).slice(0, 78)}z`)).toBe("other");
});

test("a colleague's name that readers do not know is looked at, and refused to nobody", () => {
  for (const name of ["هدى السامرائي", "هـدى السامرائى"]) expect(judged(name)).toBe("like");
  expect(judged("هدى")).toBe("other");
});
