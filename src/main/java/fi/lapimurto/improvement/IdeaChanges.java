package fi.lapimurto.improvement;

import org.springframework.data.repository.Repository;

/** All that was done with ideas. */
interface IdeaChanges extends Repository<IdeaChange, Long> {

    IdeaChange save(IdeaChange change);
}
