-- What a person has chosen: how often they are told about which topic. Nobody who has not chosen is here.
create table notification_preference (
    person_id uuid    primary key,
    version   integer not null,
    timings   jsonb   not null
);

-- The mornings on which people were told; nobody is told twice in one.
create table notification_morning (
    day date        primary key,
    at  timestamptz not null
);

-- A message may wait for its reader's digest; a digest is about all of its reader's collaboratives and lists many things.
alter table notification_message drop constraint notification_message_state_check;
alter table notification_message add constraint notification_message_state_check
    check (state in ('waiting', 'collected', 'sending', 'sent', 'failed', 'dropped'));
alter table notification_message alter column collaborative_id drop not null;
alter table notification_message add column content jsonb;

-- When its reader opened it in the product. What was written before counts as read.
alter table notification_message add column read_at timestamptz;
update notification_message set read_at = since;
create index notification_message_own on notification_message (recipient_id, number desc);
create index notification_message_unread on notification_message (recipient_id) where read_at is null;
create index notification_message_collected on notification_message (number) where state = 'collected';
