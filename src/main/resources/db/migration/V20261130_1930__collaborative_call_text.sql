-- The text of the call is one, whichever step asks for it: that of step 3, or before it that of step 2.
alter table collaborative_collaborative add column call_text varchar(5000);
comment on column collaborative_collaborative.call_text is 'What invites teams: the text of marketing and of the call.';

update collaborative_collaborative c set call_text = coalesce(
    (select decided ->> 'invitationText' from collaborative_decision
        where collaborative_id = c.id and form = 'collaborative-plan-recruiting'),
    (select decided ->> 'marketingText' from collaborative_decision
        where collaborative_id = c.id and form = 'collaborative-prepare-programme'));

-- Another text of step 2 stays among the changes.
insert into audit_entry (at, by_login, what, subject, subject_id, collaborative_id, detail, reason)
select d.decided_at, d.decided_by, 'decided', 'collaborative', c.id, c.id, d.form, d.decided ->> 'marketingText'
from collaborative_decision d join collaborative_collaborative c on c.id = d.collaborative_id
where d.form = 'collaborative-prepare-programme' and d.decided ->> 'marketingText' <> c.call_text
order by d.decided_at;

update collaborative_decision set decided = decided - 'marketingText' - 'invitationText'
where form in ('collaborative-prepare-programme', 'collaborative-plan-recruiting') and decided is not null;
