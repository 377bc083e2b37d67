package fi.lapimurto.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What coaches ask the teams in each gap: two agendas of handbook 1.3 and a third in their manner (G11). */
@Component
class Agendas {

    static final int COUNT = 3;

    private final MessageSource messages;

    Agendas(MessageSource messages) {
        this.messages = messages;
    }

    /** The agenda for a gap; from the third gap on trials go on and the results are at hand. */
    static int of(int gap) {
        return Math.min(gap, COUNT);
    }

    /** The questions of an agenda, 1 to {@value #COUNT}. */
    List<String> questions(int agenda, Locale locale) {
        List<String> questions = new ArrayList<>();
        for (String question = text(agenda, 1, locale);
                question != null;
                question = text(agenda, questions.size() + 1, locale)) {
            questions.add(question);
        }
        return questions;
    }

    private String text(int agenda, int question, Locale locale) {
        return messages.getMessage("template.agenda." + agenda + "." + question, null, null, locale);
    }
}
