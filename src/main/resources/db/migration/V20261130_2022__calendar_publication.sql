-- Information sessions and workshops that anybody may see on a page of their own, as long as they are published.
create table calendar_publication (
    id               uuid primary key,
    version          integer     not null,
    collaborative_id uuid        not null,
    -- 0 for the information session
    workshop         integer     not null,
    published        boolean     not null,
    changed_at       timestamptz not null,
    unique (collaborative_id, workshop)
);
