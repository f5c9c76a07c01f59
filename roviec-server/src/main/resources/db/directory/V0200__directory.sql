-- The directory of bodies. Days are inclusive; 0001-01-01 stands for "not known since when".
create table organization (
    id         bigint generated always as identity primary key,
    code       text not null unique,
    level      text not null check (level in ('CENTER', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind       text not null,
    system     text not null check (system in ('PARTY', 'STATE', 'FRONT', 'ENTERPRISE')),
    parent     text references organization (code) deferrable initially deferred,
    territory  text references organization (code) deferrable initially deferred,
    valid_from date not null default '0001-01-01',
    valid_to   date check (valid_to >= valid_from),
    mark       text not null check (mark in ('VERIFIED', 'DATE_UNVERIFIED', 'UNVERIFIED')),
    source     text not null default ''
);
create index organization_parent on organization (parent);

create table organization_name (
    organization text not null
        references organization (code) on delete cascade deferrable initially deferred,
    use          text not null check (use in ('OFFICIAL', 'ALIAS', 'ABBREVIATION')),
    text         text not null check (text <> ''),
    valid_from   date not null default '0001-01-01',
    valid_to     date check (valid_to >= valid_from),
    mark         text not null,
    source       text not null default '',
    primary key (organization, use, text, valid_from)
);

create table succession (
    predecessor text not null
        references organization (code) on delete cascade deferrable initially deferred,
    successor   text not null references organization (code) deferrable initially deferred,
    kind        text not null check (kind in
        ('MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'FUNCTION_MOVED_TO')),
    happened_on date not null,
    function    text not null default '',
    act         text not null default '',
    mark        text not null,
    source      text not null default '',
    primary key (predecessor, successor, kind, function),
    check (predecessor <> successor)
);
create index succession_successor on succession (successor);

create table body_group (
    id          text primary key,
    names       text not null,
    countrywide boolean,
    level       text,
    kinds       text,
    system      text,
    opening     text
);

create table person (
    id   text primary key,
    name text not null check (name <> '')
);

create table post (
    id           text primary key,
    person       text not null references person (id) deferrable initially deferred,
    organization text not null references organization (code) deferrable initially deferred,
    title        text not null,
    valid_from   date not null default '0001-01-01',
    valid_to     date check (valid_to >= valid_from)
);
create index post_organization on post (organization);

-- One row: instances keep the directory in memory and look here whether it is still the same.
create table directory_state (
    single  boolean primary key default true check (single),
    version bigint  not null default 0,
    homes   text    not null default ''
);
insert into directory_state default values;

-- What was changed, by whom, and the way back.
create table directory_change (
    id         bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text        not null,
    kind       text        not null,
    subject    text        not null,
    summary    text        not null,
    removed    text        not null,
    added      text        not null,
    undone     boolean     not null default false
);
