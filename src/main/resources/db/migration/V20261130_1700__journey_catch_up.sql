-- The days that people have chosen for what was over before their team came, and whether the whole plan is agreed.
create table team_catch_up (
    team_id   uuid        primary key references team_team,
    version   integer     not null,
    -- by deliverable
    days      jsonb       not null,
    agreed_at timestamptz,
    agreed_by varchar(64),
    check ((agreed_at is null) = (agreed_by is null))
);
