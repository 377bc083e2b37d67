-- Links by which somebody answers an invitation. Each letter has one of its own; only the tokens' hashes are kept.
create table team_invitation_link (
    token_hash varchar(64) primary key,
    member_id  uuid        not null references team_member on delete cascade,
    expires_at timestamptz not null
);
create index team_invitation_link_member on team_invitation_link (member_id);

-- Why a team is other than its rules say (G1, G2).
create table team_grounds (
    id        uuid primary key,
    team_id   uuid          not null,
    rule      varchar(40)   not null,
    reason    varchar(2000) not null,
    by_login  varchar(64)   not null,
    at        timestamptz   not null
);
create index team_grounds_team on team_grounds (team_id, at);

-- Who changed what in a team and when; ids only.
create table team_change (
    id        uuid primary key,
    team_id   uuid        not null,
    member_id uuid,
    what      varchar(30) not null,
    by_login  varchar(64) not null,
    at        timestamptz not null
);
create index team_change_team on team_change (team_id, at);
