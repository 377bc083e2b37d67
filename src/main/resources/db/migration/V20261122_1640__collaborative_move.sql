create table collaborative_move (
    trail_id bigint not null references collaborative_trail,
    number integer not null check (number between 1 and 8),
    collaborative_id uuid not null references collaborative_collaborative,
    old_first_day date,
    old_days integer,
    new_first_day date,
    new_days integer,
    primary key (trail_id, number),
    check ((old_first_day is null) = (old_days is null)),
    check ((new_first_day is null) = (new_days is null)),
    check (old_first_day is not null or new_first_day is not null)
);
create index on collaborative_move (collaborative_id, trail_id);

comment on table collaborative_move is 'Which workshops a change of the timetable moved. No old days: the workshop was added. No new days: it was left out.';
