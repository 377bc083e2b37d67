-- What a team thinks of changing, numbered by the team; impact and ease are agreed on together.
create table improvement_idea (
    id         uuid         primary key,
    team_id    uuid         not null references team_team,
    number     integer      not null,
    version    integer      not null,
    line       varchar(300) not null,
    why        text,
    impact     smallint     check (impact between 1 and 5),
    ease       smallint     check (ease between 1 and 5),
    changed_at timestamptz  not null,
    changed_by varchar(64)  not null,
    unique (team_id, number),
    check ((impact is null) = (ease is null))
);

-- Who did what with which idea, without its words. The numbers of removed ideas are not given again.
create table improvement_idea_change (
    id       bigint generated always as identity primary key,
    team_id  uuid        not null references team_team,
    number   integer     not null,
    what     varchar(20) not null check (what in ('added', 'changed', 'rated', 'removed')),
    impact   smallint,
    ease     smallint,
    at       timestamptz not null,
    by_login varchar(64) not null
);
create index improvement_idea_change_team on improvement_idea_change (team_id, number);
