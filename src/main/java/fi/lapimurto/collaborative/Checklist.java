package fi.lapimurto.collaborative;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The thirteen steps of a collaborative and what was decided in them. */
@Service
public class Checklist {

    <D extends Record> Object prefilled(ChecklistForm<D> form, ChecklistForm.Item item, Supplier<D> proposal) {
        return proposal.get();
    }

    <D extends Record> void skip(ChecklistForm<D> form, ChecklistForm.Item item, String reason, String by) {}

    <D extends Record> void keep(ChecklistForm<D> form, ChecklistForm.Item item, D decisions, String by) {}
}
