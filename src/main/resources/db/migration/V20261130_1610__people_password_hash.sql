-- Until its first sign-in a person's hash of before is the engine's, in act_id_user.
alter table people_person add column password_hash varchar(200);
