-- Who applied in vain is forgotten after a while.
alter table team_application
    alter column contact_name drop not null,
    alter column contact_email drop not null,
    add column contact_deleted_at timestamptz;
create index team_application_contact on team_application (collaborative_id) where contact_deleted_at is null;
