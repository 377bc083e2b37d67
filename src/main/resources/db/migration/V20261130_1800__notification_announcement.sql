-- What organisers and coaches write to the people of a round; each recipient's message is in the outbox.
create table notification_announcement (
    -- made with the preview, so that it is sent once
    id               uuid primary key,
    version          integer       not null,
    collaborative_id uuid          not null,
    -- who is meant: contacts, members or coaches, and the ids of the teams
    addressed        jsonb         not null,
    subject          varchar(300)  not null,
    text             varchar(5000) not null,
    language         varchar(2)    not null,
    recipients       integer       not null,
    by_login         varchar(64)   not null,
    at               timestamptz   not null
);
create index notification_announcement_collaborative on notification_announcement (collaborative_id, at);
