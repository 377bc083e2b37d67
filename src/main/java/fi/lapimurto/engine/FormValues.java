package fi.lapimurto.engine;

/** What a person sent with a form, before it is known to be valid. */
public interface FormValues {

    /**
     * Makes a record of the fields that the record names, and checks its constraints. Blank texts count as missing.
     *
     * @throws UseCaseRejected with one reason for each field that has the wrong type or breaks a constraint
     */
    <R extends Record> R bind(Class<R> type);
}
