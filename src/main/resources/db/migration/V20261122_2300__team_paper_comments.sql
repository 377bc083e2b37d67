-- What a coach and a team say to each other about what the team writes on its way, and which version they had before them.
create table team_comment (
    id       uuid          primary key,
    team_id  uuid          not null,
    kind     varchar(20)   not null,
    version  integer       not null,
    by_login varchar(64)   not null,
    coach    boolean       not null,
    at       timestamptz   not null,
    text     varchar(5000) not null,
    foreign key (team_id, kind, version) references team_work_version
);
create index team_comment_work on team_comment (team_id, kind, at);
