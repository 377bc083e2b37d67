-- Rows kept as JSON belong to the module of lists: any module may keep its lists so, whatever they belong to.
alter table collaborative_row rename to sheet_row;
alter table sheet_row drop constraint collaborative_row_collaborative_id_fkey;
alter table sheet_row rename column collaborative_id to owner_id;
comment on table sheet_row is 'The rows of lists that are kept as JSON; each is a record of the program.';
comment on column sheet_row.owner_id is 'What the list belongs to: a collaborative, or what else has lists.';
