-- Looking for whole words: each is found by the index alone, where three letters in a row had to be
-- looked at again in every row that might have them. Measured with roviec-bench/load.sh: counting
-- what was found takes a quarter of the time. Rewrites the table: some 30 seconds for 100,000 tasks.

alter table task add column words tsvector generated always as (
  strip(to_tsvector('simple', regexp_replace(folded, '[^a-z0-9]+', ' ', 'g')))) stored;
-- It is looked at row by row where a list is long: never moved out of the row.
alter table task alter column words set storage main;
create index task_words on task using gin (words);
create index task_words_open on task using gin (words)
  where progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED');
drop index task_folded;

alter table figure add column words tsvector generated always as (
  strip(to_tsvector('simple', regexp_replace(folded, '[^a-z0-9]+', ' ', 'g')))) stored;
alter table figure alter column words set storage main;
create index figure_words on figure using gin (words);
drop index figure_folded;

-- Counts read the indexes alone as long as the table was tidied lately.
alter table task set (
  autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table task_party set (
  autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
