-- What a team works out on its whole way, and every version of it.
alter table team_work drop constraint team_work_kind_check;
alter table team_work add constraint team_work_kind_check check (kind in (
    'naming', 'presentation', 'visit', 'farewell',
    'problem', 'current_process', 'measurement_plan', 'agreement',
    'baseline', 'customers', 'involvement',
    'goal', 'target_process', 'first_trials',
    'evaluation', 'informed',
    'promise', 'daily_management',
    'daily_check', 'communication', 'poster',
    'continuation', 'report', 'approval',
    'followup_3', 'followup_6', 'followup_12'));

create table team_work_version (
    team_id  uuid        not null,
    kind     varchar(20) not null,
    version  integer     not null,
    content  jsonb       not null,
    saved_at timestamptz not null,
    saved_by varchar(64) not null,
    -- what changed and why
    why      varchar(2000),
    primary key (team_id, kind, version),
    foreign key (team_id, kind) references team_work
);
insert into team_work_version (team_id, kind, version, content, saved_at, saved_by)
select team_id, kind, version, content, saved_at, saved_by from team_work;

-- Whom a team lets know its results (C2, G16): given and withdrawn by its contact person, never by itself.
create table team_permission (
    id           uuid         primary key,
    team_id      uuid         not null references team_team,
    person       varchar(300) not null,
    given_at     timestamptz  not null,
    given_by     varchar(64)  not null,
    withdrawn_at timestamptz,
    withdrawn_by varchar(64)
);
create unique index team_permission_once on team_permission (team_id, lower(person)) where withdrawn_at is null;
create index team_permission_team on team_permission (team_id, given_at);

-- What a team has told of its work, to whom and how (S6.3-S6.8).
create table team_communication (
    id       uuid          primary key,
    team_id  uuid          not null references team_team,
    day      date          not null,
    audience varchar(20)   not null check (audience in
        ('workplace', 'management', 'customers', 'residents', 'local_paper', 'instructions')),
    what     varchar(5000) not null,
    link     varchar(2000),
    -- whether a communication professional helped
    helped   boolean       not null,
    added_at timestamptz   not null,
    added_by varchar(64)   not null
);
create index team_communication_team on team_communication (team_id, day);

-- Teams that are asked how it goes after the common year (G34).
create table team_follow_up (
    team_id  uuid        primary key references team_team,
    begun_at timestamptz not null,
    -- after how many months they were asked last
    months   integer check (months in (3, 6, 12))
);
