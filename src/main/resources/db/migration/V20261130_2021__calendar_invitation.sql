-- Workshop days and information sessions as people were invited to them last; the sequence grows with each change.
create table calendar_invitation (
    -- the event, which keeps its id when it moves
    event_id         varchar(80) primary key,
    version          integer     not null,
    collaborative_id uuid        not null,
    -- 0 for the information session
    workshop         integer     not null,
    day              integer     not null,
    days             integer     not null,
    held_on          date        not null,
    -- null when it takes the whole day
    starts_at        timestamptz,
    ends_at          timestamptz,
    place            varchar(2000),
    link             varchar(2000),
    sequence         integer     not null,
    cancelled        boolean     not null,
    changed_at       timestamptz not null
);
create index calendar_invitation_collaborative on calendar_invitation (collaborative_id);
