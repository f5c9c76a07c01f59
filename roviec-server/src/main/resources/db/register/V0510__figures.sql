-- Confirmed targets, figures and tallies of documents, each with its sentence.
create table figure (
  id bigint generated always as identity primary key,
  document_id bigint not null,
  verdict_id bigint not null unique,
  kind text not null check (kind in ('TARGET', 'ACTUAL', 'ESTIMATE', 'TALLY')),
  name text not null,
  comparator text not null default '=',
  value numeric,
  value_max numeric,
  of_value numeric,
  unit text not null default '',
  status text not null default '',
  period_from date,
  period_to date,
  place_start integer not null,
  place_end integer not null,
  quote text not null,
  source text not null,
  folded text not null
);
create index figure_document on figure (document_id, place_start);
create index figure_folded on figure using gin (folded gin_trgm_ops);
