-- Follow-up (theo dõi, đôn đốc): what the bodies say about their tasks, and what is decided.

-- Tiếp nhận, từ chối.
create table task_receipt (
  id bigint generated always as identity primary key,
  task_id bigint not null references task,
  body_id bigint not null,
  account text not null,
  person text not null,
  at timestamptz not null,
  accepted boolean not null,
  reason text not null default '',
  answered_at timestamptz,
  answered_by text,
  answer text,
  check (accepted or reason <> '')
);
create index task_receipt_task on task_receipt (task_id, id);
create unique index task_receipt_declined on task_receipt (task_id, body_id)
  where not accepted and answered_at is null;

-- Báo cáo tiến độ; báo cáo hoàn thành cũng là một báo cáo, có sản phẩm.
create table progress_report (
  id bigint generated always as identity primary key,
  task_id bigint not null references task,
  body_id bigint not null,
  leads boolean not null,
  account text not null,
  person text not null,
  day date not null,
  at timestamptz not null,
  channel text not null check (channel in ('PAGE', 'TABLE', 'LINK')),
  completes boolean not null default false,
  percent int check (percent between 0 and 100),
  milestone text not null default '',
  sentence text not null check (length(sentence) between 1 and 2000),
  obstacle text not null default '',
  proposal text not null default '',
  product_number text not null default '',
  product_date date,
  -- sent twice by a nervous finger or a poor line, kept once
  token uuid unique,
  -- of a report of completion: what the office decided
  decision text check (decision in ('CONFIRMED', 'RETURNED')),
  decided_at timestamptz,
  decided_person text,
  decision_reason text,
  check (completes or decision is null)
);
create index progress_report_task on progress_report (task_id, id);
create index progress_report_at on progress_report (at);

-- Files of reports, byte for byte, each content once.
create table report_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);
create table report_file (
  id bigint generated always as identity primary key,
  report_id bigint not null references progress_report,
  sha256 text not null references report_content,
  name text not null,
  size bigint not null
);
create index report_file_report on report_file (report_id);

-- Xin gia hạn.
create table extension_request (
  id bigint generated always as identity primary key,
  task_id bigint not null references task,
  body_id bigint not null,
  account text not null,
  person text not null,
  at timestamptz not null,
  due date not null,
  wanted date not null,
  reason text not null check (length(reason) between 1 and 2000),
  paper text not null default '',
  state text not null default 'PENDING' check (state in ('PENDING', 'GRANTED', 'REFUSED', 'MOOT')),
  granted date,
  decided_at timestamptz,
  decided_by text,
  decided_person text,
  decision_reason text not null default '',
  check (wanted > due),
  check (state <> 'GRANTED' or granted is not null)
);
create index extension_request_task on extension_request (task_id, id);
create unique index extension_request_pending on extension_request (task_id) where state = 'PENDING';

-- Nhiệm vụ định kỳ: a series, and each of its occurrences once, whoever opens it.
create table task_series (
  id bigint generated always as identity primary key,
  first_task_id bigint not null unique references task,
  months int not null check (months between 0 and 120),
  weeks int not null check (weeks between 0 and 52),
  day_of_month int not null check (day_of_month between 0 and 31),
  set_by text not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  check ((months > 0) <> (weeks > 0))
);
create table task_occurrence (
  series_id bigint not null references task_series,
  number int not null,
  due date not null,
  task_id bigint unique references task,
  primary key (series_id, number),
  unique (series_id, due)
);

-- Sự kiện đã xảy ra, và những nhiệm vụ chờ nó.
create table happening (
  id bigint generated always as identity primary key,
  words text not null check (length(words) between 1 and 500),
  day date not null,
  paper text not null default '',
  recorded_by text not null,
  person text not null,
  at timestamptz not null
);
create table happening_task (
  happening_id bigint not null references happening,
  task_id bigint not null references task,
  due date,
  primary key (happening_id, task_id)
);
create index happening_task_task on happening_task (task_id);

-- Bàn giao cả loạt: by this number it is found again and undone.
create table hand_over (
  batch uuid primary key,
  body_id bigint not null,
  account text not null,
  person text not null,
  at timestamptz not null,
  tasks int not null,
  paper text not null default '',
  undone_at timestamptz
);
create index hand_over_at on hand_over (at);
