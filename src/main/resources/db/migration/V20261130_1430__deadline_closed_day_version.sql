alter table deadline_closed_day add column version integer not null default 0;
alter table deadline_closed_day alter column version drop default;
