-- What was said or done at one and the same moment keeps its order: rows are numbered as they are written, not by chance.
alter table improvement_change drop column id;
alter table improvement_change add column id bigint generated always as identity primary key;
alter table improvement_comment drop column id;
alter table improvement_comment add column id bigint generated always as identity primary key;
alter table team_comment drop column id;
alter table team_comment add column id bigint generated always as identity primary key;
alter table team_communication add column number bigint generated always as identity;
