-- What was found of the signatures of a file, by its bytes and by the state of the trust list. Of bytes only, so of no agency: whoever may see
-- the document is asked of its holder; what is written here is read by those alone who name the bytes.

create table signing.finding (
    sha256     bytea       not null check (octet_length(sha256) = 32),
    trust_list bytea       not null check (octet_length(trust_list) = 32), -- over names and bytes of the files in the trust folder
    engine     text        not null,                                       -- library and rules that found it
    checked_at timestamptz not null,
    found      jsonb       not null,                                       -- see vn.tangthu.signing.FindingsAsJson
    primary key (sha256, trust_list)
);

alter table signing.finding enable row level security;
create policy anybody_who_acts on signing.finding
    using (app.person() is not null) with check (app.person() is not null);

grant select, insert, update on signing.finding to tangthu_app;
