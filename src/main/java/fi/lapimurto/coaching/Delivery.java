package fi.lapimurto.coaching;

/** How people meet. */
enum Delivery {
    face_to_face,
    remote,
    hybrid
}
