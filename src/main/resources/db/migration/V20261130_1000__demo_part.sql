-- Which parts of the demo this database has: a start after a failure creates those that are missing.
create table demo_part (
    name text primary key,
    created_at timestamptz not null
);
