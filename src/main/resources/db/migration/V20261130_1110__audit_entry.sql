-- Who changed what and when, of all modules. Only ever added to; holds no values of personal data.
create table audit_entry (
    id               bigint generated always as identity primary key,
    at               timestamptz not null,
    -- null: the program, or somebody without an account
    by_login         varchar(64),
    what             varchar(40) not null,
    subject          varchar(20) not null,
    subject_id       uuid        not null,
    collaborative_id uuid,
    team_id          uuid,
    -- which part of the subject: an item, a list, a role, a rule
    detail           varchar(200),
    reason           varchar(5000)
);

-- The numbers of these stand in the keys of messages, and moves refer to them.
insert into audit_entry (id, at, by_login, what, subject, subject_id, collaborative_id, detail, reason)
overriding system value
select id, at, by, what, 'collaborative', collaborative_id, collaborative_id, subject, reason from collaborative_trail;
select setval(pg_get_serial_sequence('audit_entry', 'id'), coalesce(max(id), 0) + 1, false) from audit_entry;

insert into audit_entry (at, by_login, what, subject, subject_id, collaborative_id, team_id, detail)
select at, nullif(by_login, '-'), what, 'person', person_id, collaborative_id, team_id, role from people_change order by at;

insert into audit_entry (at, by_login, what, subject, subject_id, team_id)
select at, nullif(by_login, '-'), what, case when member_id is null then 'team' else 'member' end,
    coalesce(member_id, team_id), team_id
from team_change order by at;

insert into audit_entry (at, by_login, what, subject, subject_id, team_id, detail, reason)
select at, by_login, 'grounds_given', 'team', team_id, team_id, rule, reason from team_grounds order by at;

insert into audit_entry (at, by_login, what, subject, subject_id, collaborative_id, reason)
select c.at, c.by, c.state, 'application', a.id, a.collaborative_id, c.reason
from team_application_change c join team_application a on a.id = c.application_id order by c.id;

insert into audit_entry (at, by_login, what, subject, subject_id, team_id)
select h.at, nullif(h.by_login, '-'), h.what, 'trial', c.id, c.team_id
from improvement_change h join improvement_cycle c on c.id = h.cycle_id order by h.id;

create index on audit_entry (subject_id, id);

alter table collaborative_move drop constraint collaborative_move_trail_id_fkey;
alter table collaborative_move rename column trail_id to audit_entry_id;
alter table collaborative_move add foreign key (audit_entry_id) references audit_entry;

drop table collaborative_trail, people_change, team_change, team_grounds, team_application_change, improvement_change;
