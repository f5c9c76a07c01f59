-- Set once the demonstration's stage is set; stays empty in an installation for real.
create table demonstration (
    only_one boolean     not null primary key default true check (only_one),
    set_at   timestamptz not null
);
