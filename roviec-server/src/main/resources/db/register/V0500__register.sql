-- The register (sổ theo dõi): tasks, who does them, what they rest on, and everything that happened.

-- One row per year; the row's lock makes numbers follow one another without gaps.
create table task_number (
  year integer primary key,
  last integer not null
);

create table task (
  id bigint generated always as identity primary key,
  year integer not null,
  number integer not null,
  work text not null check (length(work) between 1 and 4000),
  product text,
  field text,
  priority text not null default 'NORMAL' check (priority in ('URGENT', 'HIGH', 'NORMAL')),
  -- what it rests on: a sentence of a document, or words typed by hand
  document_id bigint,
  verdict_id bigint unique,
  place_start integer,
  place_end integer,
  quote text,
  section text,
  basis text not null,
  -- deadline: as written, as first set, as it stands; the day is the last good one
  due_words text,
  due_kind text not null check (due_kind in ('DATE', 'EVENT', 'RECURRING', 'STANDING', 'NONE')),
  original_due date,
  due date,
  progress text not null default 'NOT_STARTED' check (progress in (
    'NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'DONE',
    'PAUSED', 'DROPPED', 'HANDED_OVER', 'CANCELLED')),
  reported_on date,
  completed_on date,
  opened_on date not null,
  opened_by text not null,
  updated_at timestamptz not null,
  parent_id bigint references task,
  version integer not null default 0,
  folded text not null,
  unique (year, number),
  check (progress <> 'DONE' or completed_on is not null),
  check (progress <> 'AWAITING_CONFIRMATION' or reported_on is not null)
);

create index task_open_due on task (due, id) where progress in ('NOT_STARTED', 'IN_PROGRESS');
create index task_due on task (due, id);
create index task_progress on task (progress, id);
create index task_document on task (document_id, place_start);
create index task_parent on task (parent_id) where parent_id is not null;
create index task_updated on task (updated_at, id);
create extension if not exists pg_trgm;
create index task_folded on task using gin (folded gin_trgm_ops);

create table task_party (
  task_id bigint not null references task on delete cascade,
  role text not null check (role in ('LEAD', 'COOPERATING', 'MONITOR', 'APPROVER', 'SUBMIT_TO')),
  position integer not null,
  as_written text not null,
  organization_id bigint,
  person_id bigint,
  primary key (task_id, role, position)
);
create index task_party_body on task_party (organization_id, role, task_id);

create table task_condition (
  task_id bigint not null references task on delete cascade,
  position integer not null,
  words text not null,
  met_on date,
  primary key (task_id, position)
);

-- What happened to a task; never changed, never removed.
create table task_event (
  id bigint generated always as identity primary key,
  task_id bigint not null references task,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  before jsonb,
  after jsonb,
  reason text,
  paper text,
  batch uuid
);
create index task_event_task on task_event (task_id, id);
create index task_event_batch on task_event (batch) where batch is not null;
create function task_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'task_event is append-only';
end $$;
create trigger task_event_append_only before update or delete on task_event
  for each row execute function task_event_stays();

-- A person's own ways to look at the register.
create table saved_view (
  id bigint generated always as identity primary key,
  account text not null,
  name text not null check (length(name) between 1 and 60),
  query text not null,
  position integer not null,
  unique (account, name)
);

-- A sheet that was handed in and looked at, but not yet taken into the register.
create table import_draft (
  id uuid primary key,
  account text not null,
  file_name text not null,
  handed_in_at timestamptz not null,
  rows jsonb not null,
  taken_at timestamptz
);
