-- A role can hold in one team: a contact's, a member's, and a coach's own teams.
alter table people_assignment add column team_id uuid;
drop index people_assignment_once;
create unique index people_assignment_once on people_assignment
    (person_id, role,
     coalesce(collaborative_id, '00000000-0000-0000-0000-000000000000'::uuid),
     coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index people_assignment_team on people_assignment (team_id, role) where team_id is not null;
alter table people_change add column team_id uuid;

-- A team that was admitted to a collaborative.
create table team_team (
    id                   uuid primary key,
    version              integer       not null,
    collaborative_id     uuid          not null references collaborative_collaborative,
    -- null: the organisers added the team themselves
    application_id       uuid unique,
    name                 varchar(300)  not null,
    organisation         varchar(300)  not null,
    unit                 varchar(300),
    customer_process     varchar(300),
    problem              varchar(5000),
    management_goals     varchar(5000),
    crosses_organisations boolean      not null,
    process_owner        varchar(300),
    language             varchar(2)    not null check (language in ('fi', 'sv', 'en')),
    state                varchar(20)   not null check (state in ('taking_part', 'dropped_out')),
    drop_reason          varchar(2000),
    admitted_at          timestamptz   not null,
    admitted_by          varchar(64),
    -- why there are more teams than planned
    override_reason      varchar(2000),
    dropped_out_at       timestamptz,
    dropped_out_by       varchar(64),
    check ((state = 'dropped_out') = (drop_reason is not null))
);
-- Two teams of one name could not be told apart on any list.
create unique index team_team_name on team_team (collaborative_id, lower(name)) where state = 'taking_part';
create index team_team_collaborative on team_team (collaborative_id, state);

-- Somebody in a team, or a place that was only sketched in the application.
create table team_member (
    id          uuid primary key,
    version     integer      not null,
    team_id     uuid         not null references team_team,
    position    integer      not null,
    -- null until the person has accepted the invitation
    person_id   uuid references people_person,
    name        varchar(200),
    email       varchar(320),
    phone       varchar(40),
    profession  varchar(300),
    member_role varchar(300),
    supervisor  boolean      not null,
    developer   boolean      not null,
    contact     boolean      not null,
    language    varchar(2)   not null check (language in ('fi', 'sv', 'en')),
    state       varchar(20)  not null check (state in ('sketched', 'named', 'invited', 'confirmed', 'left')),
    invited_at  timestamptz,
    invited_by  varchar(64),
    check (state = 'sketched' or name is not null),
    check (state <> 'confirmed' or person_id is not null)
);
create index team_member_team on team_member (team_id, position);
create index team_member_person on team_member (person_id) where person_id is not null;
-- The same address twice in one team is one person twice.
create unique index team_member_email on team_member (team_id, lower(email))
    where email is not null and state <> 'left';
