-- What somebody has typed into a task's form and not sent yet.
create table task_draft (
    task_id  varchar(64)  not null,
    login    varchar(64)  not null,
    fields   jsonb        not null,
    saved_at timestamptz  not null,
    version  integer      not null,
    primary key (task_id, login)
);
create index task_draft_saved_at on task_draft (saved_at);
