-- How the office calls itself in a sentence.
alter table office add column in_text text not null default '';
