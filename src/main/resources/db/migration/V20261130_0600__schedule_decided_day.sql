create table schedule_decided_day (
    id uuid primary key,
    collaborative_id uuid not null references collaborative_collaborative,
    kind varchar(40) not null,
    occurrence integer not null,
    first_day date not null,
    last_day date not null,
    start_time time,
    unique (collaborative_id, kind, occurrence)
);
comment on table schedule_decided_day is 'Days decided in the steps, from which other dates are counted.';

insert into schedule_decided_day (id, collaborative_id, kind, occurrence, first_day, last_day)
select gen_random_uuid(), collaborative_id, 'recruiting_closes', 0,
    (decided ->> 'closesOn')::date, (decided ->> 'closesOn')::date
from collaborative_decision
where form = 'collaborative-plan-recruiting' and decided ->> 'closesOn' is not null;

insert into schedule_decided_day (id, collaborative_id, kind, occurrence, first_day, last_day, start_time)
select gen_random_uuid(), collaborative_id, 'info_session', 0,
    (decided ->> 'day')::date, (decided ->> 'day')::date, (decided ->> 'startTime')::time
from collaborative_decision
where form = 'collaborative-plan-info-session' and decided ->> 'day' is not null;

insert into schedule_decided_day (id, collaborative_id, kind, occurrence, first_day, last_day)
select gen_random_uuid(), collaborative_id, 'workshop_held', occurrence,
    (decided ->> 'heldFrom')::date, (decided ->> 'heldUntil')::date
from collaborative_decision
where form = 'workshop-hold-workshop' and outcome <> 'skipped' and decided ->> 'heldFrom' is not null;

insert into schedule_decided_day (id, collaborative_id, kind, occurrence, first_day, last_day)
select gen_random_uuid(), days.collaborative_id, 'venue_cancellation',
    row_number() over (partition by days.collaborative_id order by days.day), days.day, days.day
from (
    select distinct r.collaborative_id, (r.content ->> 'cancelBy')::date as day
    from collaborative_row r
    join collaborative_decision d on d.collaborative_id = r.collaborative_id
    where r.sheet = 'quotes' and r.content ->> 'chosen' = 'yes' and r.content ->> 'cancelBy' is not null
        and d.form = 'collaborative-book-venues' and d.outcome <> 'skipped' and d.decided is not null
) days;
