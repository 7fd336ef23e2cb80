-- Keys that people and agencies sign with. The private key is not here: it lies in a file below the data folder's secret folder, itself
-- encrypted with its passphrase, or in a token. A key is never changed, only retired, and a new one takes its place; its picture may change.

create table signing.key (
    id          uuid        primary key,
    agency_id   uuid        not null,
    person_id   uuid,                                   -- null: the agency's own
    kind        text        not null check (kind in ('PKCS12', 'PKCS11')),
    label       text        not null default '',        -- PKCS11: how the token calls the key
    certificate bytea       not null,                   -- DER
    holder      text        not null,                   -- as the certificate says, for lists
    serial      text        not null,                   -- hexadecimal
    issuer      text        not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz not null,
    picture     bytea       check (octet_length(picture) = 32), -- sha256 in the bitstore: the hand's signature or the stamp
    passphrase  bytea,                                  -- sealed with the installation's key; where it is absent it is asked per signature
    added_by    uuid        not null,
    added_at    timestamptz not null,
    retired_at  timestamptz,
    constraint persons_keep_their_passphrase check (person_id is null or passphrase is null),
    constraint persons_have_files check (person_id is null or kind = 'PKCS12'),
    constraint tokens_have_labels check ((kind = 'PKCS11') = (label <> ''))
);
create unique index one_current on signing.key (agency_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where retired_at is null;

-- retired is for good, and with it the passphrase is forgotten
create function signing.stays_retired() returns trigger language plpgsql as $$
begin
    if old.retired_at is not null then raise exception 'key % is retired', old.id; end if;
    if new.retired_at is not null then new.passphrase := null; end if;
    return new;
end $$;
create trigger stays_retired before update on signing.key for each row execute function signing.stays_retired();

-- what the certificate says may be known in the agency; whoever administers the installation sees all of them
alter table signing.key enable row level security;
create policy own_agency on signing.key
    using (app.may_see(agency_id) or (select organisation.is_administrator()))
    with check (app.may_see(agency_id) or (select organisation.is_administrator()));

grant usage on schema signing to tangthu_app;
grant select, insert on signing.key to tangthu_app;
grant update (picture, retired_at) on signing.key to tangthu_app;
