-- What a team writes is a subject of its own: fewer people may read of it than of the team.
update audit_entry set subject = 'paper'
where subject = 'team'
    and (what in ('work_saved', 'report_approved', 'communication_changed')
        or what = 'grounds_given' and detail not in ('size', 'supervisors'));

create index on audit_entry (collaborative_id);
create index on audit_entry (team_id);
