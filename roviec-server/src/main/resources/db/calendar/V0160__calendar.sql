-- Working days (lịch làm việc): which days of the week are free, and the days that differ.

create table calendar_setting (
  only_row boolean primary key default true check (only_row),
  weekend text not null,
  -- whether "trước ngày D" still counts day D
  before_included boolean not null default false,
  version bigint not null default 0
);
insert into calendar_setting (weekend) values ('SATURDAY,SUNDAY');

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKING')),
  name text not null check (length(name) between 1 and 200),
  source text not null default '' check (length(source) <= 500),
  verified boolean not null default false,
  changed_by text not null default '',
  changed_at timestamptz not null default now()
);

-- Fixed by law: verified. Which days around Tết and Quốc khánh, and which days are swapped, is decided
-- each year: not verified until somebody has read the decision.
insert into calendar_day (day, kind, name, source, verified)
select make_date(y, m, d), 'HOLIDAY', n, 'Bộ luật Lao động, Điều 112', true
from generate_series(2025, 2027) as y,
  (values (1, 1, 'Tết Dương lịch'), (4, 30, 'Ngày Chiến thắng'), (5, 1, 'Ngày Quốc tế lao động'),
    (9, 2, 'Quốc khánh')) as fixed (m, d, n);
insert into calendar_day (day, kind, name, source, verified)
select make_date(y, 11, 24), 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 28/2026/QH16, từ 01/7/2026', true
from generate_series(2026, 2027) as y;
insert into calendar_day (day, kind, name, source, verified) values
  ('2025-01-29', 'HOLIDAY', 'Tết Nguyên đán (mùng 1)', 'Âm lịch', true),
  ('2026-02-17', 'HOLIDAY', 'Tết Nguyên đán (mùng 1)', 'Âm lịch', true),
  ('2027-02-06', 'HOLIDAY', 'Tết Nguyên đán (mùng 1)', 'Âm lịch', true),
  ('2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Âm lịch (10/3)', true),
  ('2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Âm lịch (10/3)', true),
  ('2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Âm lịch (10/3)', true),
  ('2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2025', false),
  ('2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2025', false),
  ('2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2025', false),
  ('2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2025', false),
  ('2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2026', false),
  ('2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2026', false),
  ('2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2026', false),
  ('2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Lịch nghỉ Tết 2026', false),
  ('2027-02-05', 'HOLIDAY', 'Tết Nguyên đán', 'Chưa có quyết định; một ngày trước, bốn ngày từ mùng 1', false),
  ('2027-02-07', 'HOLIDAY', 'Tết Nguyên đán', 'Chưa có quyết định; một ngày trước, bốn ngày từ mùng 1', false),
  ('2027-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Chưa có quyết định; một ngày trước, bốn ngày từ mùng 1', false),
  ('2027-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Chưa có quyết định; một ngày trước, bốn ngày từ mùng 1', false),
  ('2027-02-10', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'Bộ luật Lao động, Điều 111: nghỉ bù cho ngày nghỉ hằng tuần trùng ngày lễ', false),
  ('2027-02-11', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'Bộ luật Lao động, Điều 111: nghỉ bù cho ngày nghỉ hằng tuần trùng ngày lễ', false),
  ('2026-04-27', 'DAY_OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Bộ luật Lao động, Điều 111: nghỉ bù cho ngày nghỉ hằng tuần trùng ngày lễ', false),
  ('2027-05-03', 'DAY_OFF', 'Nghỉ bù Ngày Quốc tế lao động', 'Bộ luật Lao động, Điều 111: nghỉ bù cho ngày nghỉ hằng tuần trùng ngày lễ', false),
  ('2025-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Lịch nghỉ Quốc khánh 2025', false),
  ('2026-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Lịch nghỉ Quốc khánh 2026', false),
  ('2027-09-03', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Chưa có quyết định; có thể là 01/9', false),
  ('2025-05-02', 'DAY_OFF', 'Nghỉ do hoán đổi với thứ Bảy 26/4/2025', 'Lịch hoán đổi 2025', false),
  ('2025-04-26', 'WORKING', 'Làm bù cho ngày 02/5/2025', 'Lịch hoán đổi 2025', false),
  ('2026-01-02', 'DAY_OFF', 'Nghỉ do hoán đổi với thứ Bảy 10/01/2026', 'Lịch hoán đổi 2026', false),
  ('2026-01-10', 'WORKING', 'Làm bù cho ngày 02/01/2026', 'Lịch hoán đổi 2026', false),
  ('2026-08-31', 'DAY_OFF', 'Nghỉ do hoán đổi với thứ Bảy 22/8/2026', 'Lịch hoán đổi 2026', false),
  ('2026-08-22', 'WORKING', 'Làm bù cho ngày 31/8/2026', 'Lịch hoán đổi 2026', false);
