/** Domains that give a mail address to anybody for some minutes: the list where nobody has written another. */
export const throwawayDomains: readonly string[] = [
  ..."10minutemail.com 10minutemail.net 20minutemail.com 33mail.com anonbox.net burnermail.io byom.de".split(
    " ",
  ),
  ..."cock.li discard.email discardmail.com dispostable.com dropmail.me emailondeck.com emailtemp.org".split(
    " ",
  ),
  ..."fakeinbox.com fakemail.net getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com".split(
    " ",
  ),
  ..."guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org guerrillamailblock.com".split(
    " ",
  ),
  ..."harakirimail.com inboxbear.com inboxkitten.com incognitomail.org jetable.org kasmail.com".split(" "),
  ..."mail-temp.com mail7.io mailcatch.com maildrop.cc mailexpire.com mailinator.com mailinator.net".split(
    " ",
  ),
  ..."mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.info meltmail.com minutemailbox.com".split(
    " ",
  ),
  ..."mintemail.com moakt.cc moakt.com mohmal.com mohmal.im mytemp.email mytrashmail.com nada.email".split(
    " ",
  ),
  ..."nowmymail.com sharklasers.com spam4.me spambog.com spambox.us spamgourmet.com spamex.com".split(" "),
  ..."tempail.com tempinbox.com tempmail.com tempmail.dev tempmail.net tempmail.plus tempmailo.com".split(
    " ",
  ),
  ..."tempr.email temp-mail.io temp-mail.org throwawaymail.com tmail.io tmpmail.net tmpmail.org".split(" "),
  ..."trash-mail.com trashmail.com trashmail.de trashmail.io trashmail.net trbvm.com wegwerfmail.de".split(
    " ",
  ),
  ..."yopmail.com yopmail.fr yopmail.net zetmail.com".split(" "),
];
