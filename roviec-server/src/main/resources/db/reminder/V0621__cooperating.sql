-- Whoever cooperates (phối hợp) is told too, by rules of its own; level -1 in a digest's lines.
alter table reminder_rule drop constraint reminder_rule_level_check;
alter table reminder_rule add constraint reminder_rule_level_check
  check (level in ('COOPERATING', 'AGENCY', 'HEAD', 'APPROVER'));
alter table reminder drop constraint reminder_level_check;
alter table reminder add constraint reminder_level_check check (level between -1 and 2);

insert into reminder_rule (moment, days, every, level) values
  ('BEFORE', 7, null, 'COOPERATING'),
  ('ON_DAY', 0, null, 'COOPERATING'),
  ('AFTER', 7, 7, 'COOPERATING');
