const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Who makes cameras and phones, and what they call them; beside what the file itself names. */
const makers = words(
  "canon nikon sony olympus kodak eastman fujifilm fuji panasonic lumix pentax ricoh casio samsung minolta konica leica hasselblad apple iphone ipad huawei honor xiaomi redmi poco oppo vivo oneplus realme google pixel motorola moto lg lge htc nokia zte asus lenovo tecno infinix itel dji gopro insta360 hp hewlett packard epson agfa polaroid sanyo jvc toshiba sigma canoscan scanjet hisilicon mediatek qualcomm techwin kenox vivicam vivitar benq medion rollei jenoptik maginon praktica xperia ericsson sonyericsson microtek mustek umax plustek fujitsu scansnap hisense tcl wiko alcatel umidigi doogee ulefone oukitel cubot meizu gionee lava micromax symphony walton fairphone coolpix powershot eos ixus exilim finepix optio cybershot easyshare digimax stylus camedia galaxy dsc dcim",
);
const programs = words(
  "adobe photoshop lightroom bridge firefly gimp snapseed vsco vscocam picasa acdsee canva figma irfanview xnview darktable rawtherapee affinity instagram facebook whatsapp telegram snapchat picsart remini midjourney coreldraw inkscape imagemagick ffmpeg libjpeg mediaproxy pixlr fotor polarr beautyplus facetune meitu windows macos android ios paint.net exiftool microsoft lead technologies gd gd-jpeg ijg lavc libavcodec jpegmini tinypng squoosh acd ulead u-lead corel paintshop paint shop dxo photolab luminar skylum topaz gigapixel photoscape photofiltre inshot kinemaster viewnx zoombrowser photoimpact photodeluxe imagegear accusoft chatgpt openai dall gemini copilot viber wechat messenger twitter tiktok pinterest applemark",
);
/** What says nothing by itself, beside the name of a machine or a right. */
const fillers = words(
  "digital camera cameras zoom mp3 photo photos image images picture jpeg jpg exif by with from on using in via of the a and for user username owner name your my author artist photographer creator created copyright copyrighted c inc inc. corp corporation co co. company ltd limited technologies all rights reserved shot taken captured made edited processed generated produced scanned exported saved preset model make version pro plus max mini ultra lite note 5g still systems system computer imaging written optimized optimised compressed resized enhanced encoder library software release build beta trial professional express elements creative cloud studio suite handmade alchemy quality beautiful pic type enter here exif_jpeg_picture no none null nil undefined unknown untitled default test title caption description comment comments credit n/a na admin administrator file bearbeitet",
);
const known = new Set([...makers, ...programs, ...fillers]);

/** What Huawei's and other phones write of how a picture was taken. */
const phoneCodes =
  /^_?(?:oznor|ozno|ozedf|dav|sdr|cof|hdr|hdrpl|rhdr|vhdr|mde|bty|btr|btf|nor|rpt|rptnb|fbt|sbt|ptr|cah|dig|edf|nfl|cuva|burst|soft|vivi|wo|r?bt)(?:[_\W]?\w{0,4})*$/i;

const forms = [
  // Nothing that a word could be made of, dates and counters among them.
  /^[^\p{L}]*$/u,
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|am|pm|gmt|utc|at|st|nd|rd|th|t|z|[^\p{L}])+$/iu,
  // Places and names of files, of programs' data and of remains of markup.
  /^(?:file:|[a-z]:[\\/]|\\\\|~?\/(?:storage|users|home|mnt|sdcard|var|data|volumes|private)\/)/i,
  /(?:^|[\\/])DCIM[\\/]/i,
  /\.(?:jpe?g|jpe|png|gif|tiff?|webp|avif|hei[cf]|bmp|psd|psb|xcf|ai|eps|pdf|svg|dng|arw|nef|cr[23]|raf|orf|rw2|mp4|mov)$/i,
  /^_?(?:img|imag|image|dscn?|dscf|dji|gopr|pict?|mvi|pxl|wp|photo|cimg|hpim|kic|sam|fb_img|received|signal|whatsapp (?:image|video)|p)[\s_-]*\d[\d\s._-]*\w{0,3}$/i,
  /^whatsapp (?:image|video)\b/i,
  /^(?:screen ?shots?|screen ?capture|screen ?recording|bildschirmfoto|capture d[’']écran|لقطة (?:ال)?شاشة)(?:[\s\d_.:,()-]|at|from|am|pm|png|jpg|ص|م)*$/iu,
  /^screen ?shot[\s_-]*\d/i,
  /^_?[a-z]{2,5}[_-]?\d{3,}[\d._-]*(?:wa\d+|[a-z]*\.?(?:portrait|night|mp|burst|cover|hdr|pano)?\d*|\w{0,3})$/i,
  /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i,
  /^(?:[\da-f]{16,}|fbmd[\da-f]{8,}.*|[\w+/=-]{32,})$/i,
  /^(?:<.*>|\{.*\}|\[\{.*\}\]|<\?xml.*|<x:xmp.*)$/is,
  /^\w+\s*:\s*-?[\d.]+\s*;/,
  /^charset=\S*$/i,
  /^(?:(?:digitally )?(?:processed|created|edited|made|generated|rendered|exported|captured|shot|taken|scanned|optimi[sz]ed|compressed|resized|converted|enhanced|produced|retouched|powered)\s+(?:with|using|via)\b.*)$/is,
  // What libraries write of themselves.
  /\b(?:jpe?g|png|webp)[\s-]+(?:encoder|library|codec|compressor)\b|\bquality\s*=\s*\d/i,
  /^(?:تمت?|جرت|جرى)\s.*(?:بواسطة|باستخدام|عبر)\s+[\p{Script=Latin}\d .]+$/u,
  /^(?:بلا عنوان|بدون عنوان|untitled[\s\d-]*)$/iu,
];

/** Whether words are of the form that programs give: a file's name or place, a date, a code, what it was made with. */
export function hasMachineForm(text: string): boolean {
  const plain = text.trim();
  return (
    plain !== "" &&
    (forms.some((form) => form.test(plain)) || (phoneCodes.test(plain) && /^\S+$/.test(plain)))
  );
}

/** A token that is a number, or the version of something. */
const isCount = (token: string) => !/\p{L}/u.test(token) || /^v?\d+(?:\.\d+)*[a-z]?$/.test(token);

const tokensOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}./]+/u)
    .map((token) => token.replace(/^[./]+|[./]+$/g, ""))
    .filter((token) => token !== "");

/**
 * Whether words name nobody and nothing but a machine, a program or a right that somebody has: «KONICA MINOLTA DIGITAL
 * CAMERA», «(C) by RDC-5300 User». `own` is what the file says of its camera and programs.
 */
export function namesMachine(text: string, own: (string | undefined)[] = []): boolean {
  const ownTokens = new Set(own.flatMap((each) => tokensOf(each ?? "")));
  const tokens = tokensOf(text);
  const isMachine = (token: string) => known.has(token) || ownTokens.has(token) || isCount(token);
  // «Sony Pictures» is somebody; «SAMSUNG CAMERA PICTURES» is not.
  const hasPictures = tokens.includes("pictures") && tokens.includes("camera");
  return (
    tokens.length > 0 && tokens.every((token) => isMachine(token) || (hasPictures && token === "pictures"))
  );
}

/** One word in Latin letters without a capital beside a small one: a code, or too little to be offered as what is seen. */
export function isLoneWord(text: string): boolean {
  return /^[\p{Script=Latin}\d_.:#-]+$/u.test(text.trim());
}
