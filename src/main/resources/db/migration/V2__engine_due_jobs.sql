-- The job executor takes jobs in the order of their due date. Jobs without tries left are never taken.
create index engine_due_jobs on act_ru_job (duedate_) where retries_ > 0;
