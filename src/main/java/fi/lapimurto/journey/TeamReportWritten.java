package fi.lapimurto.journey;

import java.util.UUID;

/** A team has written its report: its contact person is to approve version {@code version}. */
public record TeamReportWritten(UUID collaborativeId, UUID teamId, int version) {}
