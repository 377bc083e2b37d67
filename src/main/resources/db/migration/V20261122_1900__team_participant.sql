-- The workshops for which lists of participants were asked for: a team that comes later is asked too.
create table team_list_request (
    collaborative_id uuid        not null references collaborative_collaborative,
    workshop_number  integer     not null,
    asked_at         timestamptz not null,
    primary key (collaborative_id, workshop_number)
);

-- Who comes from one team to one workshop.
create table team_participant_list (
    id                 uuid primary key,
    version            integer     not null,
    collaborative_id   uuid        not null references collaborative_collaborative,
    team_id            uuid        not null references team_team,
    workshop_number    integer     not null,
    asked_at           timestamptz not null,
    given_at           timestamptz,
    given_by           varchar(64),
    -- null until it is given; false: the team has said that nobody comes
    coming             boolean,
    -- why nobody comes, or more or fewer than a team usually has
    reason             varchar(5000),
    -- nobody waits for it any more: the team or the collaborative has ended, or the workshop is not held
    ended_at           timestamptz,
    details_deleted_at timestamptz,
    unique (team_id, workshop_number)
);
create index team_participant_list_workshop on team_participant_list (collaborative_id, workshop_number);
create index team_participant_list_kept on team_participant_list (collaborative_id) where details_deleted_at is null;

create table team_participant (
    id                     bigint generated always as identity primary key,
    version                integer      not null,
    list_id                uuid         not null references team_participant_list,
    -- the member it is, so that people find their own row
    member_id              uuid references team_member,
    name                   varchar(200) not null,
    organisation           varchar(300),
    unit                   varchar(300),
    profession             varchar(300),
    role                   varchar(300),
    supervisor             varchar(3),
    email                  varchar(254),
    telephone              varchar(40),
    language               varchar(2),
    days                   integer[]    not null,
    arrives_evening_before varchar(3),
    lodging_nights         integer,
    room_wish              varchar(300),
    dinner                 varchar(3),
    special_diet           varchar(300),
    accessibility          varchar(300),
    invoice_organisation   varchar(300),
    invoice_reference      varchar(300),
    invoice_address        varchar(300),
    contact_list_consent   varchar(3),
    photo_permission       varchar(3),
    changed_at             timestamptz  not null,
    changed_by             varchar(64)  not null
);
create index team_participant_of_list on team_participant (list_id, id);

comment on column team_participant.special_diet is
    'Like accessibility, dinner, arrival and lodging emptied a while after the workshop (lapimurto.participants.keep-details).';

-- Who changed a list and when. Says how many rows, and nothing of what stood in them.
create table team_participant_change (
    id      bigint generated always as identity primary key,
    list_id uuid        not null references team_participant_list,
    at      timestamptz not null,
    by      varchar(64),
    what    varchar(20) not null check (what in ('changed', 'given', 'details_deleted', 'deleted', 'ended')),
    added   integer     not null,
    changed integer     not null,
    removed integer     not null,
    -- after the list was given: the venue may have the numbers already
    late    boolean     not null
);
create index team_participant_change_of_list on team_participant_change (list_id, id);
