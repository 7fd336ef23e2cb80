-- One row per stored content, written after its bytes are safe on the store. The application may add and read,
-- never change or delete: a hash store must be read-only (QCVN 12:2026/BCA 3.5.2.1.14).
create table bitstore.content (
    sha256     bytea       not null check (octet_length(sha256) = 32),
    area       text        not null check (area in ('open', 'guarded')),
    size       bigint      not null check (size >= 0),
    stored_at  timestamptz not null default clock_timestamp(),
    primary key (sha256, area)
);
comment on column bitstore.content.area is 'guarded: sensitivity levels 3 and 4, stored apart (QCVN 12:2026/BCA 3.5.2.2)';

grant usage on schema bitstore to tangthu_app;
grant select, insert on bitstore.content to tangthu_app;
