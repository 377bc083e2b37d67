-- Spring Session's tables: whoever is signed in stays so when a node ends, however it ends.
create table people_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create index people_session_expiry on people_session (expiry_time);

create table people_session_attributes (
    session_primary_id char(36) not null references people_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
