-- Who takes part. The login is also the engine's user id; password hashes are kept by the engine alone.
create table people_person (
    id       uuid primary key,
    login    varchar(64)  not null check (login ~ '^[a-zA-Z0-9._-]{2,64}$'),
    name     varchar(200) not null,
    email    varchar(320),
    language varchar(2)   not null check (language in ('fi', 'sv', 'en')),
    active   boolean      not null,
    -- sessions that began earlier are over: set when a password changes
    sessions_from timestamptz not null,
    version  integer      not null
);
-- Anna and anna would be two people to the engine, but never to a reader.
create unique index people_person_login on people_person (lower(login));

create table people_assignment (
    id               uuid primary key,
    person_id        uuid        not null references people_person,
    role             varchar(20) not null,
    -- null: everywhere
    collaborative_id uuid
);
create unique index people_assignment_once on people_assignment
    (person_id, role, coalesce(collaborative_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index people_assignment_collaborative on people_assignment (collaborative_id, role);

-- A link that lets one person set a password once. Only the token's hash is stored; without a person it makes the first admin.
create table people_access_link (
    id         uuid primary key,
    token_hash varchar(64) not null unique,
    person_id  uuid references people_person,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Who changed whose access and when; ids and roles only.
create table people_change (
    id               uuid primary key,
    at               timestamptz not null,
    by_login         varchar(64) not null,
    person_id        uuid        not null,
    what             varchar(30) not null,
    role             varchar(20),
    collaborative_id uuid
);
create index people_change_person on people_change (person_id, at);
