-- What a team tries out in its own work: one cycle of plan, do, study and act. What is asked for over many cycles
-- stands in columns, what is only read with its cycle in records.
create table improvement_cycle (
    id                   uuid primary key,
    version              integer      not null,
    team_id              uuid         not null references team_team,
    collaborative_id     uuid         not null references collaborative_collaborative,
    number               integer      not null,
    -- the number of the cycle that the chain began with
    ramp                 integer      not null,
    parent_id            uuid unique references improvement_cycle,
    parent_number        integer,
    idea_id              uuid,
    title                varchar(300) not null,
    owner                varchar(300),
    state                varchar(20)  not null check (state in
        ('planned', 'running', 'studying', 'deciding', 'establishing', 'adopted', 'adapted', 'abandoned')),
    state_since          timestamptz  not null,
    -- why it ended otherwise than by its own decision
    ending               varchar(30) check (ending in
        ('given_up', 'team_dropped_out', 'collaborative_cancelled', 'collaborative_closed')),
    started_at           timestamptz  not null,
    started_by           varchar(64)  not null,
    starts_on            date,
    ends_on              date,
    predicted_at         timestamptz,
    prediction_locked_at timestamptz,
    scale                varchar(20),
    data_planned         boolean      not null default false,
    measurements         integer,
    prediction_match     varchar(10) check (prediction_match in ('right', 'partly', 'wrong')),
    reason_given         boolean      not null default false,
    too_long_at          timestamptz,
    ended_at             timestamptz,
    plan                 jsonb,
    carried_out          jsonb,
    studied              jsonb,
    decided              jsonb,
    established          jsonb,
    -- what a team has learnt from a cycle that it has given up
    learnt               varchar(5000),
    unique (team_id, number),
    check ((parent_id is null) = (parent_number is null)),
    check ((state in ('adopted', 'adapted', 'abandoned')) = (ended_at is not null)),
    check (state = 'planned' or ended_at is not null or prediction_locked_at is not null),
    check (predicted_at is null or prediction_locked_at is not null)
);
create index improvement_cycle_collaborative on improvement_cycle (collaborative_id, state);

-- A prediction that is changed when the result is known is none: once a cycle is carried out, its plan stays.
create function improvement_keep_plan() returns trigger language plpgsql as $$
begin
    if old.prediction_locked_at is not null and (new.plan is distinct from old.plan
            or new.predicted_at is distinct from old.predicted_at
            or new.prediction_locked_at is distinct from old.prediction_locked_at) then
        raise exception 'The plan of cycle % is locked since %', old.id, old.prediction_locked_at;
    end if;
    return new;
end
$$;
create trigger improvement_cycle_locked
    before update of plan, predicted_at, prediction_locked_at on improvement_cycle
    for each row execute function improvement_keep_plan();

-- Who has done what with a cycle and when, without any of its words.
create table improvement_change (
    id       uuid primary key,
    cycle_id uuid        not null references improvement_cycle,
    what     varchar(20) not null,
    by_login varchar(64) not null,
    at       timestamptz not null
);
create index improvement_change_cycle on improvement_change (cycle_id, at);

-- What a coach and a team say to each other about a cycle.
create table improvement_comment (
    id       uuid primary key,
    cycle_id uuid          not null references improvement_cycle,
    by_login varchar(64)   not null,
    coach    boolean       not null,
    at       timestamptz   not null,
    text     varchar(5000) not null
);
create index improvement_comment_cycle on improvement_comment (cycle_id, at);
