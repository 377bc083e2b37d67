-- Reading a task's variables is a right of its own from now on (enforceSpecificVariablePermission); the tasks that wait already
-- give it to the groups that they wait for, as new ones do. 7 is the engine's number for tasks, 64 its bit for this right.
update act_ru_authorization
set perms_ = perms_ | 64
where type_ = 1 and resource_type_ = 7 and group_id_ is not null and resource_id_ <> '*';
