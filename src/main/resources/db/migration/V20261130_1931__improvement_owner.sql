-- The owner of a trial is a member of its team, where exactly one has the name.
alter table improvement_cycle add column owner_member_id uuid;
comment on column improvement_cycle.owner_member_id is 'The member who sees to the trial and gets its tasks; null: nobody is chosen, or only by name.';

update improvement_cycle c set owner_member_id = m.id
from team_member m
where m.team_id = c.team_id and lower(m.name) = lower(c.owner)
    and (select count(*) from team_member n where n.team_id = c.team_id and lower(n.name) = lower(c.owner)) = 1;
