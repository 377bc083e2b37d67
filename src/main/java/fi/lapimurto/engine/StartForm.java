package fi.lapimurto.engine;

import java.util.Map;

/** The owner of a process's start form. */
public interface StartForm {

    /** The process's id. */
    String process();

    /**
     * Takes what was sent into the domain, in the transaction that starts the process.
     *
     * @throws UseCaseRejected with the reasons, when the values break a rule: nothing is started then
     */
    Start submit(String userId, FormValues values);

    /**
     * What the new process instance begins with.
     *
     * @param businessKey the code that people know it by
     * @param variables ids and answers that the process routes by
     */
    record Start(String businessKey, Map<String, Object> variables) {}
}
