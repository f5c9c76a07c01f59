-- Accounts and what they may do. body_id is the id of an organization (directory).
create table account (
    id                   bigint generated always as identity primary key,
    username             text        not null unique check (username = lower(username)),
    display_name         text        not null,
    email                text,
    password_hash        text        not null,
    must_change_password boolean     not null default false,
    password_changed_at  timestamptz not null default now(),
    failed_attempts      int         not null default 0,
    locked_until         timestamptz,
    disabled_at          timestamptz,
    created_at           timestamptz not null default now()
);

create table role_grant (
    id                bigint generated always as identity primary key,
    account_id        bigint  not null references account on delete cascade,
    role              text    not null check (role in
        ('ADMINISTRATOR', 'COORDINATOR', 'LEADER', 'AGENCY', 'INSPECTOR', 'DRAFTER')),
    body_id           bigint,
    with_subordinates boolean not null default false,
    unique nulls not distinct (account_id, role, body_id)
);
