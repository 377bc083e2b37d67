create table deadline_row (
    collaborative_id uuid not null,
    milestone varchar(40) not null,
    version integer not null,
    step integer not null check (step between 1 and 13),
    anchor varchar(30) not null,
    amount integer not null check (amount >= 0),
    unit varchar(10) not null,
    direction varchar(10) not null,
    roll varchar(10) not null,
    time_of_day time not null,
    primary key (collaborative_id, milestone)
);

create table deadline_change (
    id bigint generated always as identity primary key,
    collaborative_id uuid not null,
    milestone varchar(40) not null,
    at timestamptz not null,
    by varchar(64) not null,
    version integer not null,
    old_amount integer not null,
    old_unit varchar(10) not null,
    old_roll varchar(10) not null,
    old_time time not null,
    new_amount integer not null,
    new_unit varchar(10) not null,
    new_roll varchar(10) not null,
    new_time time not null,
    reason varchar(2000) not null,
    foreign key (collaborative_id, milestone) references deadline_row,
    unique (collaborative_id, milestone, version)
);
create index on deadline_change (collaborative_id, id);

create table deadline_closed_day (
    id uuid primary key,
    first_day date not null,
    last_day date not null,
    name varchar(200) not null,
    kind varchar(20) not null,
    added_at timestamptz not null,
    added_by varchar(64) not null,
    removed_at timestamptz,
    removed_by varchar(64),
    check (last_day >= first_day)
);

comment on table deadline_row is 'How each collaborative counts its deadlines, from its beginning on.';
comment on table deadline_change is 'Who changed the counting of a deadline, when and why.';
comment on column deadline_closed_day.kind is 'closed: deadlines roll over the days. avoided: people work, but no workshop should be held.';
