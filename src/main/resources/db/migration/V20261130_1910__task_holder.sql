-- Who has a task in hand, since when and from whom. The engine keeps only who; with its task the row goes too.
create table task_holder (
    task_id    varchar(64)  primary key references act_ru_task (id_) on delete cascade,
    login      varchar(64)  not null,
    since      timestamptz  not null,
    by_login   varchar(64)  not null,
    from_login varchar(64),
    version    integer      not null
);
