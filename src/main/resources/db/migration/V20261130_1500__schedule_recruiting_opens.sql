-- The first day for applications is the plan's date as soon as it has been decided in step 3.
insert into schedule_decided_day (id, collaborative_id, kind, occurrence, first_day, last_day)
select gen_random_uuid(), collaborative_id, 'recruiting_opens', 0,
    (decided ->> 'opensOn')::date, (decided ->> 'opensOn')::date
from collaborative_decision
where form = 'collaborative-plan-recruiting' and decided ->> 'opensOn' is not null;
