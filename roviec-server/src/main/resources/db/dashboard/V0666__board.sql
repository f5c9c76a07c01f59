-- The leader's page within 150 ms over 100,000 tasks; measured with roviec-bench/load.sh dashboard.

-- All that groups and classes look at, in the order of the leads: both are read side by side and
-- never sorted. It stands in for task_stage, which had the stage alone.
drop index task_stage;
create index task_board on task (id)
  include (progress, due, completed_on, reported_on, opened_on, document_id, field);
drop index task_lead;
create index task_lead on task_party (task_id, position) include (organization_id, as_written)
  where role = 'LEAD';
create index task_monitor on task_party (task_id, position) include (as_written)
  where role = 'MONITOR';

drop index task_open;
create index task_open on task (due, id)
  include (progress, due_kind, reported_on, updated_at, opened_on, field, priority, document_id)
  where progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED');
drop index task_due;
create index task_due on task (due, id) include (progress, completed_on, reported_on);
drop index task_completed;
create index task_completed on task (completed_on) include (progress)
  where completed_on is not null;

-- What the state before a change said of stage and deadline: taking it out of the whole state for
-- every change of a month took longer than all the rest of the page.
alter table task_event
  add column was_progress text generated always as (before ->> 'progress') stored,
  add column was_due text generated always as (before -> 'deadline' ->> 'day') stored,
  add column was_due_kind text generated always as (before -> 'deadline' ->> 'kind') stored,
  add column was_reported text generated always as (before ->> 'reportedOn') stored;
drop index task_event_changes;
create index task_event_changes on task_event (at)
  include (task_id, id, was_progress, was_due, was_due_kind, was_reported)
  where was_progress is not null;
