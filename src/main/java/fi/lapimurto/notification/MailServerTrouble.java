package fi.lapimurto.notification;

/** Why the mail server cannot be used. */
enum MailServerTrouble {
    /** It does not answer, or breaks off. */
    away,
    /** Its certificate is not trusted, or encryption is insisted on and it offers none. */
    encryption,
    /** It does not accept our name and password. */
    login,
    /** It does not let us send from our address. */
    sender,
    /** It takes no mails for the time being. */
    busy
}
