-- Of two people who use a link at the same moment the second meets the version of the first.
alter table people_access_link add column version integer not null default 0;
alter table people_access_link alter column version drop default;
