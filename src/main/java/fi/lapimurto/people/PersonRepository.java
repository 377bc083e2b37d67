package fi.lapimurto.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    @Query("select p from Person p left join fetch p.assignments where lower(p.login) = lower(:login)")
    Optional<Person> findByLogin(String login);

    @Query("select distinct p from Person p left join fetch p.assignments")
    List<Person> findAll();

    /** Two people who add the same login at once come one after the other. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext(lower(:login))) as text)", nativeQuery = true)
    String lockLogin(String login);

    /** Changes of one person's roles come one after the other. */
    @Query(value = "select id from people_person where lower(login) = lower(:login) for update", nativeQuery = true)
    Optional<UUID> lock(String login);

    @Query("select new fi.lapimurto.people.RoleAssignment(a.role, a.collaborativeId, a.teamId) from Assignment a"
            + " where a.person.login = :login and a.person.active = true")
    List<RoleAssignment> rolesOf(String login);

    @Query("select a from Assignment a join fetch a.person p where a.collaborativeId = :collaborativeId"
            + " and a.teamId is null")
    List<Assignment> participants(UUID collaborativeId);

    @Query("select a from Assignment a join fetch a.person p where p.active = true and a.teamId in :teamIds"
            + " and a.role = :role")
    List<Assignment> holders(Role role, Collection<UUID> teamIds);

    @Query("select a from Assignment a join fetch a.person p where p.active = true and a.role = :role")
    List<Assignment> holders(Role role);

    @Query("select p from Person p where lower(p.email) = lower(:email) and p.active = true")
    List<Person> findByEmail(String email);

    List<Person> findByIdIn(Collection<UUID> ids);

    List<Person> findByLoginIn(Collection<String> logins);

    /** Locked, so that two organisers who withdraw each other do not leave a collaborative without one. */
    @Query(
            value = "select p.login from people_person p join people_assignment a on a.person_id = p.id"
                    + " where p.active and a.role = 'organiser' and a.collaborative_id = :collaborativeId"
                    + " and a.team_id is null"
                    + " order by p.id for update",
            nativeQuery = true)
    List<String> lockOrganisers(UUID collaborativeId);

    /** Locked, so that two admins who remove each other at the same moment do not leave the house without one. */
    @Query(
            value = "select p.login from people_person p join people_assignment a on a.person_id = p.id"
                    + " where p.active and a.role = 'admin' and a.collaborative_id is null order by p.id for update",
            nativeQuery = true)
    List<String> lockAdmins();

    @Query("select count(a) from Assignment a where a.role = fi.lapimurto.people.Role.admin"
            + " and a.collaborativeId is null and a.person.active = true")
    long countAdmins();

    long count();
}
