-- Recruiting of one collaborative: since when, until when, and what was decided when there were too few teams.
create table team_recruitment (
    collaborative_id uuid        primary key,
    version          integer     not null,
    closes_at        timestamptz not null,
    closed_at        timestamptz,
    quorum           varchar(10) check (quorum in ('go', 'postpone', 'merge')),
    quorum_reason    varchar(5000),
    quorum_at        timestamptz,
    quorum_by        varchar(64)
);

create table team_application (
    id                    uuid         primary key,
    version               integer      not null,
    collaborative_id      uuid         not null,
    number                integer      not null,
    state                 varchar(10)  not null
        check (state in ('received', 'accepted', 'admitted', 'waiting', 'declined', 'withdrawn')),
    language              varchar(2)   not null,
    received_at           timestamptz  not null,
    team_name             varchar(300) not null,
    organisation          varchar(200) not null,
    unit                  varchar(200),
    problem               varchar(5000),
    customer_process      varchar(5000),
    management_goals      varchar(5000),
    management_support    varchar(5000),
    data                  varchar(5000),
    -- professions and roles only: nobody is named before they were asked
    sketch                jsonb        not null,
    crosses_organisations boolean      not null,
    process_owner         varchar(200),
    decision_making       varchar(5000),
    contact_name          varchar(200) not null,
    contact_email         varchar(320) not null,
    contact_phone         varchar(50),
    -- the scoring aid, field by field
    scores                jsonb,
    score                 integer      not null default 0,
    reason                varchar(5000),
    override_reason       varchar(5000),
    -- a place that has become free is being offered to the team
    offered               boolean      not null default false,
    -- when the applicant was told what was decided
    answered_at           timestamptz,
    team_id               uuid,
    unique (collaborative_id, number)
);
create unique index team_application_once on team_application (collaborative_id, lower(contact_email), lower(team_name))
    where state <> 'withdrawn';

-- Who did what with an application, and why; nothing that the applicant wrote.
create table team_application_change (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references team_application,
    at             timestamptz not null,
    by             varchar(64),
    state          varchar(10) not null,
    reason         varchar(5000)
);
create index on team_application_change (application_id, id);

-- What application pages are signed with, the same on every node.
create table team_application_key (
    one boolean primary key default true check (one),
    key bytea   not null
);
insert into team_application_key (key)
    values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
