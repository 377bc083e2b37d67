package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetEditor;
import fi.lapimurto.web.CsvFile;
import fi.lapimurto.web.PageActions;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What pages and API of every list work with. */
@Component
record SheetTools(
        SheetEditor editor,
        SheetViewMapper views,
        SheetFiles files,
        PageActions actions,
        PlatformTransactionManager transactions) {

    /** Reads in one transaction. */
    <T> T read(Supplier<T> reading) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        return transaction.execute(status -> reading.get());
    }

    /** Refuses whoever may not change the list, before a file is read for them. */
    void requireWritable(Supplier<Sheet<?>> opening) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> opening.get().requireWritable());
    }

    ResponseEntity<byte[]> xlsx(Sheet<?> sheet, Locale locale) {
        return CsvFile.download(files.xlsx(sheet, locale), files.title(sheet, locale) + ".xlsx", TableFile.XLSX);
    }

    ResponseEntity<byte[]> csv(Sheet<?> sheet, Locale locale) {
        return CsvFile.download(files.csv(sheet, locale), files.title(sheet, locale) + ".csv", CsvFile.TYPE);
    }

    /** Files hold every row whole. */
    static Sheet<?> requireWhole(Sheet<?> sheet) {
        if (!sheet.isWhole()) {
            throw UseCaseRejected.forbidden("sheet.any.ownRowOnly");
        }
        return sheet;
    }
}
