-- Targets (chỉ tiêu): what is measured, where it shall go, what was observed, what people judged.

create table indicator (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  name text not null check (length(name) between 1 and 500),
  unit text not null default '',
  owner text,
  owner_id bigint,
  field text,
  direction text not null check (direction in ('UP', 'DOWN', 'KEEP')),
  course text not null check (course in ('TO_END', 'EACH_PERIOD')),
  -- the value aimed at; none where only an actual is known
  comparator text not null default '=',
  target numeric,
  target_max numeric check (target_max >= target),
  horizon text,
  horizon_from date,
  horizon_to date check (horizon_to >= horizon_from),
  baseline numeric,
  baseline_on date,
  baseline_note text,
  -- what it rests on: a figure of a document, or words typed by hand
  document_id bigint,
  verdict_id bigint unique,
  place_start integer,
  place_end integer,
  quote text,
  basis text not null,
  opened_on date not null,
  opened_by text not null,
  updated_at timestamptz not null,
  closed_on date,
  folded text not null
);
create index indicator_owner on indicator (owner_id);

-- What was observed. A correction is a new row that replaces the old one; a row without a value
-- takes the one it replaces back.
create table observation (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicator,
  label text not null check (length(label) between 1 and 200),
  period_from date,
  period_to date not null check (period_to >= period_from),
  value numeric,
  status text not null check (status in ('ACTUAL', 'ESTIMATE', 'FORECAST')),
  origin text not null check (origin in ('FIGURE', 'TYPED', 'SHEET')),
  document_id bigint,
  verdict_id bigint,
  place_start integer,
  place_end integer,
  quote text,
  source text not null check (length(source) > 0),
  replaces bigint unique references observation,
  reason text,
  entered_by text not null,
  entered_at timestamptz not null,
  check (replaces is null or length(reason) > 0),
  check (value is not null or replaces is not null)
);
create index observation_indicator on observation (indicator_id, period_to);
create index observation_verdict on observation (verdict_id) where verdict_id is not null;

-- Occasions on which targets are judged, with how many targets there are in all (the denominator).
create table target_review (
  id bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 200),
  kind text not null check (kind in ('MID_TERM', 'HALF_YEAR', 'YEAR_END', 'TERM_END')),
  as_of date not null,
  total integer not null check (total > 0),
  document_id bigint,
  verdict_id bigint,
  place_start integer,
  place_end integer,
  quote text,
  basis text not null check (length(basis) > 0),
  opened_by text not null,
  opened_at timestamptz not null
);

-- What a person judged, with what the rule proposed then. A second judgement is a new row.
create table assessment (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicator,
  review_id bigint not null references target_review,
  grade text not null,
  proposed text not null,
  why text not null,
  observation_id bigint references observation,
  reason text not null default '',
  made_by text not null,
  made_at timestamptz not null,
  -- whoever judges otherwise than the rule says why
  check (grade = proposed or length(reason) > 0)
);
create index assessment_indicator on assessment (indicator_id, review_id, id);
create index assessment_review on assessment (review_id, indicator_id, id);

create table indicator_event (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicator,
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('OPENED', 'EDITED', 'CLOSED', 'REOPENED', 'LINKED', 'UNLINKED')),
  before jsonb,
  after jsonb,
  reason text
);
create index indicator_event_indicator on indicator_event (indicator_id, id);

create function target_history_stays() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger observation_append_only before update or delete on observation
  for each row execute function target_history_stays();
create trigger assessment_append_only before update or delete on assessment
  for each row execute function target_history_stays();
create trigger indicator_event_append_only before update or delete on indicator_event
  for each row execute function target_history_stays();

-- Which tasks of the register act on an indicator.
create table indicator_task (
  indicator_id bigint not null references indicator,
  task_id bigint not null,
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (indicator_id, task_id)
);
create index indicator_task_task on indicator_task (task_id);

-- A sheet of observations that was handed in and looked at, but not yet taken in.
create table observation_draft (
  id uuid primary key,
  account text not null,
  file_name text not null,
  handed_in_at timestamptz not null,
  rows jsonb not null,
  taken_at timestamptz
);
