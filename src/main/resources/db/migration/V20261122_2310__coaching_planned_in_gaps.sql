-- There is no interim coaching after the last workshop, so its planning is counted from the beginning of each gap.
update deadline_row set anchor = 'gap_start' where milestone = 'coaching_planned' and anchor = 'workshop_end';
