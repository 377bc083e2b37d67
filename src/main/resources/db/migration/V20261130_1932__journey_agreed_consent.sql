-- Whom a team agrees to let know is a consent from the beginning, which its contact gives.
alter table team_permission alter column given_at drop not null;
alter table team_permission alter column given_by drop not null;
comment on column team_permission.given_at is 'null: the team has agreed on it, and its contact has not given it yet.';

insert into team_permission (id, team_id, person, version)
select gen_random_uuid(), team_id, person, 0
from (
    select distinct w.team_id, btrim(line, E' \t\r') as person
    from team_work w, regexp_split_to_table(w.content ->> 'managementPersons', E'\n') line
    where w.kind = 'agreement' and w.content ->> 'shareWithManagement' = 'yes') named
where length(person) between 1 and 300
    and not exists (select from team_permission p where p.team_id = named.team_id and lower(p.person) = lower(named.person));
