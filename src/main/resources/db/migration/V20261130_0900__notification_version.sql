-- Two nodes that change the same row at once: the later begins anew.
alter table notification_message add column version integer not null default 0;
alter table notification_server add column version integer not null default 0;
