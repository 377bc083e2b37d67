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

-- Collaboratives that began before they had rows of their own keep what is the default today.
insert into deadline_row (collaborative_id, milestone, version, step, anchor, amount, unit, direction, roll, time_of_day)
select c.id, d.milestone, 0, d.step, d.anchor, d.amount, d.unit, d.direction, d.roll, cast(d.time_of_day as time)
from collaborative_collaborative c cross join (values
    ('commission_agreed', 1, 'first_workshop', 8, 'months', 'before', 'back', '16:00'),
    ('programme_defined', 2, 'first_workshop', 6, 'months', 'before', 'back', '16:00'),
    ('recruiting_opens', 3, 'first_workshop', 6, 'months', 'before', 'back', '08:00'),
    ('recruiting_closes_default', 3, 'first_workshop', 3, 'months', 'before', 'forward', '16:00'),
    ('teams_chosen', 3, 'recruiting_closes', 2, 'weeks', 'after', 'back', '16:00'),
    ('venues_booked', 4, 'first_workshop', 6, 'months', 'before', 'back', '16:00'),
    ('cancellation_reminder', 4, 'cancel_free_until', 1, 'months', 'before', 'back', '08:00'),
    ('workspace_opened', 5, 'first_workshop', 3, 'months', 'before', 'back', '16:00'),
    ('communication_started', 6, 'first_workshop', 3, 'months', 'before', 'back', '16:00'),
    ('info_session_opens', 7, 'first_workshop', 6, 'weeks', 'before', 'back', '08:00'),
    ('info_session', 7, 'first_workshop', 1, 'months', 'before', 'back', '16:00'),
    ('preassignment_given', 8, 'first_workshop', 1, 'months', 'before', 'back', '16:00'),
    ('site_visits_begin', 8, 'first_workshop', 4, 'weeks', 'before', 'back', '08:00'),
    ('site_visits_done', 8, 'first_workshop', 1, 'weeks', 'before', 'back', '16:00'),
    ('preassignment_returned', 8, 'first_workshop', 1, 'weeks', 'before', 'back', '16:00'),
    ('matrix_prepared', 9, 'first_workshop', 4, 'weeks', 'before', 'back', '16:00'),
    ('programme_planned', 10, 'workshop_start', 2, 'weeks', 'before', 'back', '16:00'),
    ('participant_list_reminder', 10, 'workshop_start', 3, 'weeks', 'before', 'back', '08:00'),
    ('participant_list', 10, 'workshop_start', 2, 'weeks', 'before', 'back', '16:00'),
    ('arrangements_made', 10, 'workshop_start', 1, 'weeks', 'before', 'back', '16:00'),
    ('coaches_rehearsed', 10, 'workshop_start', 1, 'weeks', 'before', 'back', '16:00'),
    ('workshop_held', 10, 'workshop_end', 0, 'days', 'after', 'none', '16:00'),
    ('feedback_asked', 10, 'workshop_end', 0, 'days', 'after', 'none', '16:00'),
    ('feedback_closes', 10, 'workshop_end', 7, 'days', 'after', 'forward', '16:00'),
    ('reflected', 10, 'workshop_end', 1, 'weeks', 'after', 'back', '16:00'),
    ('coaches_assigned', 11, 'first_workshop', 3, 'months', 'before', 'back', '16:00'),
    ('coaching_planned', 12, 'workshop_end', 2, 'weeks', 'after', 'back', '16:00'),
    ('interim_coaching', 12, 'gap_middle', 0, 'days', 'after', 'back', '16:00'),
    ('poster', 13, 'last_workshop_start', 1, 'weeks', 'before', 'back', '16:00'),
    ('team_reports', 13, 'last_workshop_end', 4, 'weeks', 'after', 'forward', '16:00'),
    ('overall_report', 13, 'last_workshop_end', 8, 'weeks', 'after', 'back', '16:00'),
    ('followup_3_months', 13, 'last_workshop_end', 3, 'months', 'after', 'forward', '08:00'),
    ('followup_6_months', 13, 'last_workshop_end', 6, 'months', 'after', 'forward', '08:00'),
    ('followup_12_months', 13, 'last_workshop_end', 12, 'months', 'after', 'forward', '08:00')
) as d (milestone, step, anchor, amount, unit, direction, roll, time_of_day);

comment on table deadline_row is 'How each collaborative counts its deadlines, from its beginning on.';
comment on table deadline_change is 'Who changed the counting of a deadline, when and why.';
comment on column deadline_closed_day.kind is 'closed: deadlines roll over the days. avoided: people work, but no workshop should be held.';
