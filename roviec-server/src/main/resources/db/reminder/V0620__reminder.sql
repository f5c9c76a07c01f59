-- Reminders (nhắc việc): rules, one digest per person a day, the way it takes, the inbox, links, calendars.

-- When who is told: so many days before the deadline, on it, or after it, again every so many days.
create table reminder_rule (
  id bigint generated always as identity primary key,
  moment text not null check (moment in ('BEFORE', 'ON_DAY', 'AFTER')),
  days integer not null check (days between 0 and 365),
  every integer check (every between 1 and 365),
  level text not null check (level in ('AGENCY', 'HEAD', 'APPROVER')),
  active boolean not null default true,
  check ((moment = 'ON_DAY') = (days = 0)),
  check (every is null or moment = 'AFTER'),
  unique nulls not distinct (moment, days, every, level)
);
insert into reminder_rule (moment, days, every, level) values
  ('BEFORE', 7, null, 'AGENCY'),
  ('BEFORE', 3, null, 'AGENCY'),
  ('BEFORE', 1, null, 'AGENCY'),
  ('ON_DAY', 0, null, 'AGENCY'),
  ('AFTER', 1, 3, 'AGENCY'),
  ('AFTER', 7, 7, 'HEAD'),
  ('AFTER', 14, 7, 'APPROVER');

-- One row: the hour of the digest, and the hours in which no mail goes out.
create table reminder_hours (
  only_row boolean primary key default true check (only_row),
  send_at time not null,
  quiet_from time not null,
  quiet_to time not null
);
insert into reminder_hours (send_at, quiet_from, quiet_to) values ('07:30', '19:00', '07:00');

-- A day whose digests were planned; the key lets only one instance do so.
create table reminder_run (
  day date primary key,
  at timestamptz not null,
  tasks integer not null default 0,
  people integer not null default 0,
  unheard integer not null default 0
);

-- What one person is told on one day. SENDING is written in the last moment before the mail server
-- can take the mail: who dies there leaves it UNCERTAIN, and it is never sent a second time.
create table digest (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  day date not null,
  nonce bigint not null,
  state text not null default 'PLANNED' check (state in
    ('PLANNED', 'SENDING', 'SENT', 'UNCERTAIN', 'FAILED', 'IN_APP', 'EMPTY', 'CARRIED')),
  message_id text unique,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  lease uuid,
  lease_until timestamptz,
  reason text,
  sent_at timestamptz,
  unique (account_id, day)
);
create index digest_waiting on digest (day, next_try_at) where state = 'PLANNED';
create index digest_sending on digest (lease_until) where state = 'SENDING';
create index digest_troubled on digest (day) where state in ('FAILED', 'UNCERTAIN', 'PLANNED');

-- A task that a person is told of; once a day, whatever rules reach it. level: 0 agency, 1 head, 2 approver.
create table reminder (
  task_id bigint not null references task,
  account_id bigint not null references account on delete cascade,
  day date not null,
  level smallint not null check (level between 0 and 2),
  due date not null,
  digest_id bigint not null references digest on delete cascade,
  primary key (task_id, account_id, day)
);
create index reminder_digest on reminder (digest_id);

-- The inbox. kind names the words; a digest's notice leads to its lines.
create table notice (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  at timestamptz not null,
  kind text not null,
  task_id bigint references task,
  digest_id bigint unique references digest on delete cascade,
  detail text not null default '',
  actor text not null default '',
  read_at timestamptz
);
create index notice_inbox on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_old on notice (at);

-- How a person wants to be told.
create table reminder_preference (
  account_id bigint primary key references account on delete cascade,
  by_mail boolean not null default true,
  language text not null default 'vi' check (language in ('vi', 'en'))
);

-- The key that signs links to reply by; made when first needed.
create table reply_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null check (length(key) = 32)
);

-- Links that were used: one report per link.
create table reply (
  nonce bigint not null,
  task_id bigint not null references task,
  account_id bigint not null references account on delete cascade,
  at timestamptz not null,
  primary key (nonce, task_id)
);

-- A person's secret calendar address; only its hash is kept.
create table calendar_feed (
  account_id bigint primary key references account on delete cascade,
  hash bytea not null unique,
  created_at timestamptz not null
);
