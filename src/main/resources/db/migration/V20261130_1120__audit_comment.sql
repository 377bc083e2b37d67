-- What a coach and a team say to each other about what the team writes, numbered as written.
create table audit_comment (
    id       bigint generated always as identity primary key,
    subject  varchar(20)   not null,
    team_id  uuid          not null,
    -- which of the team's papers or trials
    item     varchar(40)   not null,
    -- which version the writer had before them; null where there is one only
    version  integer,
    by_login varchar(64)   not null,
    coach    boolean       not null,
    at       timestamptz   not null,
    text     varchar(5000) not null
);

insert into audit_comment (subject, team_id, item, version, by_login, coach, at, text)
select 'paper', team_id, kind, version, by_login, coach, at, text from team_comment order by id;

insert into audit_comment (subject, team_id, item, by_login, coach, at, text)
select 'trial', c.team_id, c.number, s.by_login, s.coach, s.at, s.text
from improvement_comment s join improvement_cycle c on c.id = s.cycle_id order by s.id;

create index on audit_comment (team_id, subject, id);

drop table team_comment, improvement_comment;
