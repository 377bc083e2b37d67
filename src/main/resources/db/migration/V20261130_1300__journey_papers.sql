-- What papers there are is said once, by the program. Consents and follow-ups are changed one after the other.
alter table team_work drop constraint team_work_kind_check;
alter table team_permission add column version integer not null default 0;
alter table team_follow_up add column version integer not null default 0;
