create table collaborative_programme (
    id uuid primary key,
    name varchar(200) not null unique
);

create table collaborative_collaborative (
    id uuid primary key,
    version integer not null,
    code varchar(40) not null unique,
    name varchar(200) not null,
    level varchar(20) not null,
    language varchar(2) not null,
    state varchar(20) not null,
    programme_id uuid references collaborative_programme,
    organising_body varchar(300),
    commissioner varchar(300),
    lead_person varchar(300),
    funder varchar(300),
    target_group varchar(5000),
    big_picture varchar(5000),
    strategy_link varchar(5000),
    begins_on date,
    ends_on date,
    opened_at timestamptz not null,
    opened_by varchar(64) not null,
    ended_at timestamptz,
    cancel_reason varchar(2000),
    check (ends_on >= begins_on)
);
create index on collaborative_collaborative (state, opened_at desc);

create table collaborative_core_member (
    collaborative_id uuid not null references collaborative_collaborative,
    position integer not null,
    name varchar(300) not null,
    primary key (collaborative_id, position)
);

create table collaborative_goal (
    collaborative_id uuid not null references collaborative_collaborative,
    position integer not null,
    goal varchar(1000) not null,
    primary key (collaborative_id, position)
);

create table collaborative_common_measure (
    collaborative_id uuid not null references collaborative_collaborative,
    position integer not null,
    name varchar(300) not null,
    primary key (collaborative_id, position)
);

create table collaborative_workshop (
    collaborative_id uuid not null references collaborative_collaborative,
    number integer not null check (number between 1 and 8),
    first_day date not null,
    days integer not null check (days between 1 and 3),
    delivery varchar(20) not null,
    remote_reason varchar(2000),
    primary key (collaborative_id, number)
);

create table collaborative_step (
    collaborative_id uuid not null references collaborative_collaborative,
    number integer not null check (number between 1 and 13),
    version integer not null,
    state varchar(20) not null,
    occurrence integer not null,
    skip_reason varchar(2000),
    opened_at timestamptz,
    finished_at timestamptz,
    finished_by varchar(64),
    primary key (collaborative_id, number)
);

create table collaborative_decision (
    id uuid primary key,
    version integer not null,
    collaborative_id uuid not null references collaborative_collaborative,
    form varchar(100) not null,
    occurrence integer not null,
    step integer not null,
    outcome varchar(20) not null,
    skip_reason varchar(2000),
    decided jsonb,
    decided_at timestamptz not null,
    decided_by varchar(64) not null,
    unique (collaborative_id, form, occurrence)
);

create table collaborative_trail (
    id bigint generated always as identity primary key,
    collaborative_id uuid not null references collaborative_collaborative,
    at timestamptz not null,
    by varchar(64),
    what varchar(40) not null,
    subject varchar(200),
    reason varchar(2000)
);
create index on collaborative_trail (collaborative_id, id);

comment on table collaborative_trail is 'Who changed what and when. Holds no values of personal data.';
comment on column collaborative_step.occurrence is 'The workshop that steps 10 and 12 have come to; 0 for the other steps.';
comment on column collaborative_decision.occurrence is 'The workshop, or the workshop before the gap; 0 where a step has only one.';
