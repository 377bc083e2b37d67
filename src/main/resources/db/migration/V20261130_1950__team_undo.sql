-- What was before a removal, a no or a change of the contact: for the day in which it may be undone.
alter table team_member add column undoable jsonb;
create index team_member_undoable on team_member (team_id) where undoable is not null;
alter table team_invitation add column declined_at timestamptz;
alter table collaborative_invitation add column declined_at timestamptz;

-- A list of participants does not keep anybody in the team.
alter table team_participant drop constraint team_participant_member_id_fkey;
alter table team_participant add foreign key (member_id) references team_member on delete set null;
