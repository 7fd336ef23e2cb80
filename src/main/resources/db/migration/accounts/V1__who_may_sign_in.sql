-- Accounts, seen by their holder, by administrators and by the system. Passwords are Argon2id hashes, tokens and recovery
-- codes SHA-256, the secret of the second factor is encrypted with a key that lies in the data folder, not here.

create table accounts.account (
    id                  uuid primary key,
    name                text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    type                text not null check (type in ('administrator', 'operational', 'technical', 'service')),
    status              text not null default 'active' check (status in ('active', 'disabled')),
    holder              uuid not null,                          -- a person of organisation; answers for the account
    agency_id           uuid not null,                          -- division of the holder
    asset               text not null default '',               -- what the account gives access to, for the inventory
    password            text,                                   -- absent for services, which use tokens
    password_since      timestamptz,
    must_change         boolean not null default true,
    failed_tries        int not null default 0,
    locked_until        timestamptz,
    second_factor       bytea,
    second_factor_step  bigint not null default 0,              -- newest time step used: a code is taken once
    activated_at        timestamptz not null,
    deactivated_at      timestamptz,
    deactivated_because text,
    last_used_at        timestamptz,
    check (type = 'service' or password is not null)
);
-- one person, one account of their own; a service's account names the person who answers for it
create unique index one_account_per_person on accounts.account (holder) where type <> 'service' and status = 'active';
create index on accounts.account (agency_id);

create table accounts.old_password (
    account_id  uuid not null references accounts.account on delete cascade,
    password    text not null,
    replaced_at timestamptz not null,
    primary key (account_id, replaced_at)
);

create table accounts.recovery_code (
    account_id  uuid not null references accounts.account on delete cascade,
    sha256      bytea not null,
    used_at     timestamptz,
    primary key (account_id, sha256)
);

create table accounts.token (
    id           uuid primary key,
    account_id   uuid not null references accounts.account on delete cascade,
    name         text not null,
    sha256       bytea not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

alter table accounts.account enable row level security;
alter table accounts.old_password enable row level security;
alter table accounts.recovery_code enable row level security;
alter table accounts.token enable row level security;

create policy holder_or_administrator on accounts.account
    using ((select app.is_system()) or holder = (select app.person()) or (select organisation.is_administrator()));
create policy with_the_account on accounts.old_password
    using (exists (select 1 from accounts.account a where a.id = account_id));
create policy with_the_account on accounts.recovery_code
    using (exists (select 1 from accounts.account a where a.id = account_id));
create policy with_the_account on accounts.token
    using (exists (select 1 from accounts.account a where a.id = account_id));

grant usage on schema accounts to tangthu_app;
grant select, insert, update on accounts.account, accounts.token, accounts.recovery_code to tangthu_app;
grant select, insert, delete on accounts.old_password to tangthu_app;
grant delete on accounts.recovery_code to tangthu_app;
