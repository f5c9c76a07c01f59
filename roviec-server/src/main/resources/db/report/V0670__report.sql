-- Reports that were asked for, and what they said when they were made.
create table report (
  id bigint generated always as identity primary key,
  account text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  wanted jsonb not null,
  everything boolean not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
  done int not null default 0,
  total int not null default 0
);
create index report_account on report (account, id);

create table report_result (
  id bigint primary key references report,
  made_at timestamptz not null,
  frozen jsonb not null
);

-- The tasks a report counts, as they were: by what figures are opened, and all that is shown.
create table report_row (
  report_id bigint not null references report,
  position int not null,
  class text not null,
  body_key text not null,
  document_key text not null,
  field text not null,
  opened boolean not null,
  completed boolean not null,
  moved boolean not null,
  progress text not null,
  as_set text not null,
  task jsonb not null,
  primary key (report_id, position)
);
create index report_row_body on report_row (report_id, body_key);

create function report_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what a report said is never changed';
end $$;
create trigger report_result_append_only before update or delete on report_result
  for each row execute function report_stays();
create trigger report_row_append_only before update or delete on report_row
  for each row execute function report_stays();
