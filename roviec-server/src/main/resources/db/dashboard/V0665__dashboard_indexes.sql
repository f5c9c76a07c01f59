-- What was before the changes of the last month, and what was done and opened in the last year.
create index task_event_changes on task_event (at) where before is not null;
create index task_completed on task (completed_on) where completed_on is not null;
create index task_opened on task (opened_on);
create index task_party_role on task_party (role, task_id) include (organization_id);
