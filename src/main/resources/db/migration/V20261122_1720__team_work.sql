-- What a team and its coach have worked out: the presentation, the naming of its people, the visit, the farewell.
create table team_work (
    team_id     uuid        not null references team_team,
    kind        varchar(20) not null check (kind in ('naming', 'presentation', 'visit', 'farewell')),
    version     integer     not null,
    content     jsonb       not null,
    saved_at    timestamptz not null,
    saved_by    varchar(64) not null,
    finished_at timestamptz,
    finished_by varchar(64),
    primary key (team_id, kind)
);
