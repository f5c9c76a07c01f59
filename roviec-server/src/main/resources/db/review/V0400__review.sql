-- The review of a document (duyệt): open until somebody closes it.
create table review (
    document_id bigint      not null primary key references document,
    state       text        not null check (state in ('OPEN', 'CLOSED')),
    opened_at   timestamptz not null,
    closed_by   text,
    closed_at   timestamptz,
    version     int         not null default 0
);

-- What a person decided about a finding, or added. The finding itself is never changed; a newer
-- decision supersedes the older, which stays. version counts the decisions about one anchor.
create table verdict (
    id           bigint generated always as identity primary key,
    document_id  bigint      not null references document,
    anchor       text        not null,
    kind         text        not null,
    verdict      text        not null check (verdict in
        ('CONFIRMED', 'CORRECTED', 'REJECTED', 'ADDED', 'SKIPPED', 'WITHDRAWN')),
    reason       text        not null default '' check (reason in ('', 'SPLIT', 'MERGED')),
    value        jsonb       not null,
    start_offset int         not null,
    end_offset   int         not null,
    quote        text        not null,
    reading_id   bigint      not null references reading,
    version      int         not null,
    decided_by   text        not null,
    decider_name text        not null,
    decided_at   timestamptz not null,
    batch        uuid        not null,
    superseded   boolean     not null default false,
    unique (document_id, anchor, version)
);
create unique index verdict_current on verdict (document_id, anchor) where not superseded;
create index verdict_batch on verdict (batch);
