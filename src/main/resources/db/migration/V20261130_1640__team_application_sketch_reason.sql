-- Why a team that registers is smaller than usual or has more supervisors.
alter table team_application add column sketch_reason varchar(5000);
