-- Originals, byte for byte, by their SHA-256: in the database, so that every instance and every
-- backup has them. Rows are added, never changed.
create table original_file (
    sha256    text        not null primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null,
    stored_at timestamptz not null
);

create table original_chunk (
    sha256   text  not null references original_file,
    position int   not null,
    bytes    bytea not null,
    primary key (sha256, position)
);

-- A document as it came in (văn bản đến), and what is known about it.
create table document (
    id                bigint generated always as identity primary key,
    sha256            text        not null unique references original_file,
    file_name         text        not null,
    uploaded_by       text        not null,
    uploaded_at       timestamptz not null,
    channel           text        not null check (channel in ('UPLOAD', 'FOLDER', 'API')),
    state             text        not null check (state in ('WAITING', 'READING', 'READ', 'FAILED')),
    failure_key       text,
    failure_arguments jsonb       not null default '[]',
    attempts          int         not null default 0,
    pages_done        int         not null default 0,
    pages_all         int         not null default 0,
    type              text,
    symbol            text,
    number            text,
    issuer            text,
    issued_on         date,
    title             text,
    form              text check (form in ('PARTY', 'STATE')),
    identity          text,
    text_hash         text,
    duplicate_of      bigint references document,
    reissue_of        bigint references document,
    assignments       int         not null default 0,
    unclear           int         not null default 0,
    review_state      text        not null default 'NONE' check (review_state in ('NONE', 'OPEN', 'CLOSED')),
    reviewed          int         not null default 0,
    to_review         int         not null default 0,
    search            text        not null default '',
    version           int         not null default 0
);
create index document_uploaded on document (uploaded_at desc, id desc);
create index document_issued on document (issued_on desc nulls last, id desc);
create index document_identity on document (identity) where identity is not null;
create index document_text on document (text_hash) where text_hash is not null;
create index document_unread on document (id) where state in ('WAITING', 'READING');

-- What the machine read; the newest counts, the older are kept.
create table reading (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references document,
    engine      text        not null,
    made_at     timestamptz not null,
    text        text        not null,
    records     jsonb       not null,
    passages    jsonb       not null,
    pages       jsonb       not null,
    restored    boolean     not null,
    confidence  double precision
);
create index reading_document on reading (document_id, id desc);

-- One thing that was found: places are UTF-16 offsets into the text of its reading.
create table finding (
    id           bigint generated always as identity primary key,
    reading_id   bigint           not null references reading,
    document_id  bigint           not null references document,
    kind         text             not null,
    ordinal      int              not null,
    start_offset int              not null,
    end_offset   int              not null,
    quote        text             not null,
    section      text             not null default '',
    confidence   double precision not null,
    rule         text             not null,
    value        jsonb            not null,
    anchor       text             not null,
    unique (reading_id, anchor)
);
create index finding_reading on finding (reading_id, kind, ordinal);

-- What happened to a document, for its history.
create table document_event (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references document,
    at          timestamptz not null,
    by          text        not null,
    kind        text        not null,
    detail      text        not null default ''
);
create index document_event_document on document_event (document_id, id);

-- Files that could not be taken in, and why; nothing of their content, and for a file with a mark
-- of secrecy not even its name.
create table refusal (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    by        text        not null,
    channel   text        not null,
    file_name text,
    reason    text        not null,
    arguments jsonb       not null default '[]'
);
