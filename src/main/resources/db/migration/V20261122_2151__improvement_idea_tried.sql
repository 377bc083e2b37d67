-- A trial's idea stays as long as the trial does. Looked at when the transaction ends, so that a wrong idea is refused in words first.
alter table improvement_cycle
    add foreign key (idea_id) references improvement_idea deferrable initially deferred;
create index improvement_cycle_idea on improvement_cycle (idea_id) where idea_id is not null;
