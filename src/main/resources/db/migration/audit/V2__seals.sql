-- Seals chain the entries: each names the hash of the one before it and the Merkle root of its own entries' hashes.
-- docs/explanations/audit.md gives every byte that goes into them.

create table audit.seal (
    number     bigint primary key check (number > 0),      -- 1, 2, 3… without gaps
    previous   bytea  not null check (octet_length(previous) = 32),
    entries    int    not null check (entries > 0),
    root       bytea  not null check (octet_length(root) = 32),
    sealed_us  bigint not null,                            -- microseconds since 1970-01-01T00:00:00Z
    hash       bytea  not null unique check (octet_length(hash) = 32),
    -- every entry with a lower id was sealed or rolled back when this seal was made; the next sealing starts here
    horizon    bigint not null
);

create table audit.sealed_entry (
    seal      bigint not null,
    position  int    not null check (position >= 0),
    entry_id  bigint not null unique,
    hash      bytea  not null check (octet_length(hash) = 32),
    primary key (seal, position)
);

create trigger only_grows before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse();
create trigger only_grows before update or delete or truncate on audit.sealed_entry
    for each statement execute function audit.refuse();

grant select, insert on audit.seal, audit.sealed_entry to tangthu_app;
