create table collaborative_row (
    id bigint generated always as identity primary key,
    version integer not null,
    collaborative_id uuid not null references collaborative_collaborative,
    sheet varchar(40) not null,
    occurrence integer not null,
    content jsonb not null,
    changed_at timestamptz not null,
    changed_by varchar(64) not null
);
create index on collaborative_row (collaborative_id, sheet, occurrence, id);

comment on table collaborative_row is 'The rows of the lists that are kept beside forms; each is a record of the program as JSON.';
comment on column collaborative_row.occurrence is 'The workshop, or the workshop before the gap; 0 where there is one list only.';
