package fi.lapimurto.engine;

/** What a task is about, for a reader of another language than that of its process. */
record WordedSubject(TaskSubject subject, String language) implements TaskSubject {

    @Override
    public String text(String variable) {
        return variable.equals(LANGUAGE) ? language : subject.text(variable);
    }

    @Override
    public boolean has(String variable) {
        return subject.has(variable);
    }

    @Override
    public String process() {
        return subject.process();
    }

    @Override
    public String userId() {
        return subject.userId();
    }
}
