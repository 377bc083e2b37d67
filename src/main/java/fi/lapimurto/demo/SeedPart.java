package fi.lapimurto.demo;

/** A part of the demo that is created whole or not at all. */
interface SeedPart {

    /** By which the database remembers that it has the part. */
    String name();

    /** Creates the part in the caller's transaction. */
    void create();
}
