-- What people are told. Texts are made when a message is sent, from what is then true; only its cause is kept.
create table notification_message (
    id               uuid primary key,
    -- cause and recipient: the same fact cannot be written twice
    key              varchar(300) not null unique,
    number           bigint generated always as identity,
    kind             varchar(40)  not null,
    collaborative_id uuid         not null,
    workshop_number  integer,
    item             varchar(100),
    -- what a later message to the same person replaces
    about            varchar(60),
    recipient_id     uuid         not null,
    language         varchar(2)   not null,
    deadline         timestamptz  not null,
    state            varchar(10)  not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
    since            timestamptz  not null,
    attempts         integer      not null default 0,
    next_attempt_at  timestamptz,
    caused_at        timestamptz  not null,
    problem          varchar(30),
    -- reply codes only: what else a mail server says may name the person
    answer           varchar(30),
    doubtful         boolean      not null default false
);
create index notification_message_next on notification_message (deadline, number) where state = 'waiting';
create index notification_message_taken on notification_message (since) where state = 'sending';
create index notification_message_read on notification_message (collaborative_id, number desc);
create index notification_message_about on notification_message (recipient_id, collaborative_id, about, number);

comment on column notification_message.doubtful is
    'It may have reached the mail server without our knowing: a second copy with the same Message-ID is possible.';

-- How the mail server is, for all nodes: one row.
create table notification_server (
    one         boolean primary key default true check (one),
    down_since  timestamptz,
    problem     varchar(20),
    failures    integer not null default 0,
    next_try_at timestamptz
);
insert into notification_server default values;
