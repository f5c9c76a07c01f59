-- Urging letters: drafts, and those that went out under a number a clerk gave. What they say of a
-- task is kept as it was.
create table urging (
  id bigint generated always as identity primary key,
  body_id bigint,
  body_name text not null,
  form text not null check (form in ('PARTY', 'STATE')),
  ask_by date not null,
  command text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  number text,
  symbol text,
  issued_on date,
  recorded_by text,
  recorded_at timestamptz,
  check ((number is null) = (issued_on is null))
);
create index urging_issued on urging (issued_on) where number is not null;

create table urging_task (
  urging_id bigint not null references urging on delete cascade,
  position int not null,
  task_id bigint not null references task,
  code text not null,
  work text not null,
  basis text not null,
  due date not null,
  days_late int not null,
  round int not null,
  primary key (urging_id, position)
);
create index urging_task_task on urging_task (task_id);

-- A letter that went out stays as it is.
create function urging_stays() returns trigger language plpgsql as $$
begin
  if old.number is not null then
    raise exception 'a letter that went out cannot be changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger urging_issued_stays before update or delete on urging
  for each row execute function urging_stays();
