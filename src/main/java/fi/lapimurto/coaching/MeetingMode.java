package fi.lapimurto.coaching;

/** How people meet. */
enum MeetingMode {
    face_to_face,
    remote,
    hybrid
}
