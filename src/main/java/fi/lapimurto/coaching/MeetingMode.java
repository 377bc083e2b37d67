package fi.lapimurto.coaching;

/** How people meet. */
public enum MeetingMode {
    face_to_face,
    remote,
    hybrid
}
