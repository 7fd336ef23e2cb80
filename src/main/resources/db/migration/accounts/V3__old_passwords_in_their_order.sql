-- Two changes may fall into the same instant: the time is no key, the order of replacement is.
alter table accounts.old_password drop constraint old_password_pkey;
alter table accounts.old_password add column id bigint generated always as identity primary key;
create index on accounts.old_password (account_id);
