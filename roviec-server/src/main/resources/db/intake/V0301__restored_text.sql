-- The text as it was read where the characters are damaged: [[start, end, words], …] in the order it
-- was read. Null where nothing was restored, and for readings made before this was kept.
alter table reading add column restored_text jsonb;
