-- Invitations of organisers to roles in their round; as in a team, only the hashes of the links are kept.
create table collaborative_invitation (
    id               uuid primary key,
    version          integer     not null,
    collaborative_id uuid        not null,
    -- both are removed when somebody has accepted
    email            varchar(254),
    name             varchar(200),
    role             varchar(20) not null,
    language         varchar(2)  not null,
    state            varchar(20) not null check (state in ('created', 'sent', 'accepted', 'declined', 'withdrawn')),
    invited_at       timestamptz not null,
    invited_by       varchar(64),
    -- null until a link has been made
    expires_at       timestamptz
);
create unique index collaborative_invitation_address on collaborative_invitation (collaborative_id, lower(email));

create table collaborative_invitation_link (
    token_hash    varchar(64) primary key,
    invitation_id uuid        not null references collaborative_invitation on delete cascade
);
create index collaborative_invitation_link_invitation on collaborative_invitation_link (invitation_id);
