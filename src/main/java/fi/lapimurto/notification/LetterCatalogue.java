package fi.lapimurto.notification;

import java.util.List;

/** Declares the letters about the events of one module. */
interface LetterCatalogue {

    List<MessageKind> kinds();
}
