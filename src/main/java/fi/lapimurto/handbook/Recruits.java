package fi.lapimurto.handbook;

import java.util.UUID;

/** How many teams have come in, for the step that sums recruiting up. */
public interface Recruits {

    /**
     * The teams of a collaborative by what was decided on them.
     *
     * @param chosen those with a place, in whatever way they came in
     * @param undecided those on whose application nobody has decided yet
     */
    record RecruitCount(int chosen, int waiting, int declined, int undecided) {

        public boolean none() {
            return chosen + waiting + declined + undecided == 0;
        }

        public int applied() {
            return chosen + waiting + declined + undecided;
        }
    }

    RecruitCount count(UUID collaborativeId);
}
