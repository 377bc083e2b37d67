-- Secret addresses of calendars: one for a person's whole calendar, and one for each of their rounds. Only the hash is kept.
create table calendar_feed (
    id               uuid primary key,
    version          integer     not null,
    login            varchar(64) not null,
    -- null for everything that the person sees
    collaborative_id uuid,
    token_hash       varchar(64) not null unique,
    language         varchar(2)  not null,
    created_at       timestamptz not null,
    unique nulls not distinct (login, collaborative_id)
);
