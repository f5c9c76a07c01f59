-- A person's own ways to look at any list; a list is known by its address.
alter table saved_view add column list text not null default '/so-theo-doi';
alter table saved_view alter column list drop default;
alter table saved_view drop constraint saved_view_account_name_key;
alter table saved_view add unique (account, list, name);
alter table saved_view drop column position;
