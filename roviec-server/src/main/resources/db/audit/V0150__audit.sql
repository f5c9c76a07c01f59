-- Who did what to what and when. Entries are written in the transaction they tell of; right after its
-- commit they are sealed into a chain, where each hash covers the one before and the entry's words.
create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    account_id bigint,
    who        text        not null,
    action     text        not null,
    subject    text        not null,
    detail     text        not null,
    origin     text        not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_who on audit_entry (who);
create index audit_entry_action on audit_entry (action);
create index audit_entry_subject on audit_entry (subject);

create table audit_seal (
    position bigint primary key,
    entry_id bigint not null unique references audit_entry,
    hash     bytea  not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append only: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
