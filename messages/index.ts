import arDoor from "./ar/door.json";
import arErrors from "./ar/errors.json";
import arMail from "./ar/mail.json";
import enDoor from "./en/door.json";
import enErrors from "./en/errors.json";
import enMail from "./en/mail.json";

/** Every text a person reads, by language and part. A test holds both languages to the same keys and plural forms. */
export const messages = {
  ar: {
    door: arDoor,
    errors: arErrors,
    mail: arMail,
  },
  en: {
    door: enDoor,
    errors: enErrors,
    mail: enMail,
  },
};
