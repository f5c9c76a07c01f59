-- For lists of 100,000 tasks and more; measured with roviec-bench/load.sh.

-- Tasks that are not settled, with all that their counts look at: a tenth of the register.
drop index task_open_due;
create index task_open on task (due, id)
  include (progress, due_kind, reported_on, updated_at, field, priority, document_id)
  where progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED');

-- By deadline, both ways: tasks without one come last either way.
drop index task_due;
create index task_due on task (due, id) include (progress);
create index task_due_falling on task (due desc nulls last, id desc);

create index task_field on task (field, due, id) include (progress) where field is not null;
create index task_priority on task (priority, progress);

-- How far the tasks of a body are, without looking into the tasks themselves.
create index task_stage on task (id) include (progress);

-- By words of the work: folded begins with the number, which is passed over.
create index task_work on task (left(substr(folded, strpos(folded, ' ') + 1), 100), id);

-- Who leads, for the board.
create index task_lead on task_party (task_id) include (as_written, organization_id)
  where role = 'LEAD';

-- Names that are not settled to a body, among them those that mean several.
create index task_party_unsettled on task_party (as_written, task_id) where organization_id is null;
