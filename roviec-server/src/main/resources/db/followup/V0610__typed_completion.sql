-- Who wrote down in the register, for a body, that a task is done; that person may not confirm it.
create table typed_completion (
  task_id bigint primary key references task on delete cascade,
  account text not null
);
