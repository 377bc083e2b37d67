-- Links to what applicants see of their application, which may also be withdrawn there. The page and each letter have one of
-- their own; only the tokens' hashes are kept. Until now the application's id stood in them, which others read too: those
-- links end here.
create table team_application_link (
    token_hash     varchar(64) primary key,
    application_id uuid not null references team_application on delete cascade
);
create index team_application_link_application on team_application_link (application_id);
