-- The office's own facts: one row once anything is set; words that are not set are empty.
create table office (
  only_one boolean primary key default true check (only_one),
  form text not null check (form in ('PARTY', 'STATE')),
  superior text not null,
  name text not null,
  place text not null,
  symbol text not null,
  authority text not null,
  post text not null,
  signer text not null,
  address text not null check (address in ('COMRADE', 'NEUTRAL')),
  recipients text[] not null,
  filing text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version integer not null
);

-- Templates of papers that the office has put in the place of those shipped with the program.
create table paper_template (
  kind text not null,
  form text not null,
  file_name text not null,
  bytes bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (kind, form)
);
