-- The second factor (TOTP, RFC 6238), codes to get in without the telephone, where a person works.
alter table account
    add column post_title       text,
    add column body_id          bigint,
    add column totp_secret      text,
    add column totp_pending     text,
    add column totp_last_step   bigint not null default 0;

create table recovery_code (
    account_id bigint not null references account on delete cascade,
    hash       text   not null,
    primary key (account_id, hash)
);

-- One row: whether this is a demonstration, whose accounts everybody knows.
create table installation (
    only_row   boolean primary key default true check (only_row),
    demo       boolean     not null,
    created_at timestamptz not null default now()
);
