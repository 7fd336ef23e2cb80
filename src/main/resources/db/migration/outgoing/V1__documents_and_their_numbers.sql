-- An outgoing document from its first draft on (Decree 30/2020/NĐ-CP, Articles 10 to 19).
create table outgoing.document (
    id             uuid        primary key,
    agency_id      uuid        not null,
    kind           text        not null check (kind <> ''),
    medium         text        not null check (medium in ('ELECTRONIC', 'PAPER')),
    abstract       text        not null check (abstract <> ''),
    urgency        text        not null default '',
    label          smallint    not null check (label between 1 and 4),
    unit_id        uuid,
    unit_symbol    text        not null default '',
    drafter        uuid        not null,
    drafter_name   text        not null,
    checker        uuid,                                    -- head of the drafting unit, who answers for the content
    checker_name   text        not null default '',
    signer         uuid        not null,
    signer_name    text        not null,
    signer_post    text        not null,
    capacity       text        not null default '',
    answers        uuid[]      not null default '{}',       -- incoming lines of this agency
    due_on         date,
    kept_by        text        not null default '',         -- columns 6, 7, 9, 10 of the register
    copies         int         not null default 1 check (copies >= 0),
    receipt        text        not null default '',
    note           text        not null default '',
    state          text        not null default 'DRAFTING' check (state in ('DRAFTING', 'CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL',
                       'APPROVED', 'NUMBERED', 'SIGNED', 'SEALED', 'ISSUED', 'RECALLED', 'CANCELLED')),
    revision       int         not null default 0,          -- grows with every act; whoever decides names the one they saw
    versions       int         not null default 0,
    recipients     int         not null default 0,
    approved       bytea,                                   -- digest of the version that was approved
    approved_version int,
    approved_by    text        not null default '',
    issued_on      date,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    check (state not in ('APPROVED', 'NUMBERED', 'SIGNED', 'SEALED', 'ISSUED') or approved is not null and approved_version = versions)
);
create index on outgoing.document (agency_id, changed_at desc);
create index on outgoing.document (agency_id, drafter, changed_at desc);

-- What was issued stays as it was; what was recalled is frozen altogether (Decree 30, App. VI, J1).
create function outgoing.keep_what_was_issued() returns trigger language plpgsql as $$
begin
    if (new.id, new.agency_id, new.drafter, new.created_at) is distinct from (old.id, old.agency_id, old.drafter, old.created_at) then
        raise exception 'a document keeps its agency and its drafter';
    end if;
    if old.state in ('RECALLED', 'CANCELLED') then
        raise exception 'a document that was recalled or cancelled is frozen';
    end if;
    if old.state = 'ISSUED' and (to_jsonb(new) - array['state', 'revision', 'changed_at', 'kept_by', 'copies', 'receipt', 'note'])
                    is distinct from (to_jsonb(old) - array['state', 'revision', 'changed_at', 'kept_by', 'copies', 'receipt', 'note']) then
        raise exception 'an issued document does not change';
    end if;
    return new;
end $$;
create trigger keep_what_was_issued before update on outgoing.document for each row execute function outgoing.keep_what_was_issued();

create function outgoing.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to a document is never erased (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_erased before delete on outgoing.document for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.document for each statement execute function outgoing.refuse();

-- Every text that was handed in stays. File 0 is the document itself, the others are what is attached.
create table outgoing.version (
    document_id uuid        not null references outgoing.document,
    ordinal     int         not null,
    agency_id   uuid        not null,
    digest      bytea       not null,                       -- over all its files
    made_by     uuid        not null,
    made_name   text        not null,
    made_at     timestamptz not null,
    note        text        not null default '',
    primary key (document_id, ordinal)
);
create table outgoing.version_file (
    document_id uuid        not null,
    version     int         not null,
    place       int         not null,
    agency_id   uuid        not null,
    sha256      bytea       not null,
    size        bigint      not null,
    name        text        not null,
    format      text        not null check (format in ('DOCX', 'PDF')),
    primary key (document_id, version, place),
    foreign key (document_id, version) references outgoing.version
);

-- The life of a document: who did what, with which opinion (App. VI, G1).
create table outgoing.event (
    document_id uuid        not null references outgoing.document,
    ordinal     int         not null,
    agency_id   uuid        not null,
    at          timestamptz not null,
    act         text        not null,
    state       text        not null,                       -- in which it left the document
    version     int         not null,
    person      uuid        not null,
    person_name text        not null,
    in_name_of  text        not null default '',
    opinion     text        not null default '',
    primary key (document_id, ordinal)
);
create table outgoing.viewing (
    document_id uuid        not null references outgoing.document,
    person      uuid        not null,
    agency_id   uuid        not null,
    person_name text        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       int         not null,
    primary key (document_id, person)
);

create table outgoing.recipient (
    document_id uuid not null references outgoing.document,
    ordinal     int  not null,
    agency_id   uuid not null,
    to_agency   uuid,
    partner     uuid,
    name        text not null check (name <> ''),
    way         text not null check (way in ('EXCHANGE', 'PAPER', 'MAIL')),
    primary key (document_id, ordinal)
);

create table outgoing.signed_file (
    document_id uuid        not null references outgoing.document,
    ordinal     int         not null,
    agency_id   uuid        not null,
    version     int         not null,
    role        text        not null check (role in ('FINAL', 'PERSONAL', 'AGENCY', 'SCAN')),
    place       int         not null,                       -- 0 the document, others what is attached
    sha256      bytea       not null,
    size        bigint      not null,
    name        text        not null,
    by_name     text        not null,
    key_name    text        not null default '',
    at          timestamptz not null,
    primary key (document_id, ordinal)
);

-- How an agency numbers, from a year on: one row for a series. Without rows of its own an agency has the usual ones.
create table outgoing.series_rule (
    agency_id   uuid    not null,
    from_year   int     not null check (from_year between 2000 and 2999),
    key         text    not null check (key ~ '^[A-ZĐ0-9]{1,12}$'),
    name        text    not null check (name <> ''),
    kinds       text[]  not null,                           -- empty: every kind that no other series names
    secret      boolean not null default false,
    pattern     text    not null check (pattern like '%{number}%'),
    nameless    text    not null check (nameless like '%{number}%'),   -- for kinds without an abbreviation: công văn
    basis       text    not null check (basis <> ''),
    set_by      text    not null,
    set_at      timestamptz not null,
    primary key (agency_id, from_year, key)
);

-- Where a series stands. Nobody but give_number may change it.
create table outgoing.series (
    agency_id uuid not null,
    key       text not null,
    year      int  not null,
    last      int  not null,
    last_on   date not null,
    primary key (agency_id, key)
);

-- Every number that left a series, and what became of it: there are no gaps, and what was not given says why.
create table outgoing.number (
    agency_id   uuid        not null,
    key         text        not null,
    year        int         not null,
    number      int         not null check (number > 0),
    state       text        not null check (state in ('GIVEN', 'RESERVED', 'CANCELLED', 'SKIPPED')),
    document_id uuid,
    on_day      date        not null,
    symbol      text        not null default '',
    why         text        not null default '',
    by_person   uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (agency_id, key, year, number),
    check (why <> '' or state = 'GIVEN' and document_id is not null)
);
create unique index one_number_a_document on outgoing.number (document_id) where document_id is not null;
-- Art. 15(1): number and symbol are unique within the year
create unique index symbol_once on outgoing.number (agency_id, year, symbol) where symbol <> '';

-- The row of the series stays locked until the transaction ends; a number that was not committed is given again. The day
-- never goes back: with a clock that does, the first number of the new year would be followed by the last of the old one.
create function outgoing.give_number() returns trigger
    language plpgsql security definer set search_path = outgoing, pg_temp as $$
declare
    of_year int := extract(year from new.on_day);
    stands  outgoing.series;
begin
    insert into outgoing.series as s (agency_id, key, year, last, last_on) values (new.agency_id, new.key, of_year, 1, new.on_day)
    on conflict (agency_id, key) do update
       set last = case when s.year = excluded.year then s.last + 1 else 1 end, year = excluded.year, last_on = excluded.last_on
     where s.last_on <= excluded.last_on
    returning last into new.number;
    if new.number is null then
        select * into stands from outgoing.series where agency_id = new.agency_id and key = new.key;
        raise exception using errcode = 'TT001', message = 'the clock went back', detail = stands.last_on::text;
    end if;
    new.year := of_year;
    new.symbol := replace(new.symbol, '{number}', case when new.number < 10 then '0' || new.number else new.number::text end);
    return new;
end $$;
create trigger give_number before insert on outgoing.number for each row execute function outgoing.give_number();

create function outgoing.keep_number() returns trigger language plpgsql as $$
begin
    if (new.agency_id, new.key, new.year, new.number, new.on_day) is distinct from (old.agency_id, old.key, old.year, old.number, old.on_day)
       or old.state = 'GIVEN' and (new.symbol, new.document_id) is distinct from (old.symbol, old.document_id) then
        raise exception 'a number keeps its series, year and day';
    end if;
    if old.state <> new.state and not (old.state = 'RESERVED' and new.state in ('GIVEN', 'CANCELLED') or old.state = 'GIVEN' and new.state = 'CANCELLED') then
        raise exception 'a number does not go from % to %', old.state, new.state;
    end if;
    return new;
end $$;
create trigger keep_number before update on outgoing.number for each row execute function outgoing.keep_number();
create trigger never_erased before delete on outgoing.number for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.number for each statement execute function outgoing.refuse();

create trigger never_changed before update or delete on outgoing.version for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.version for each statement execute function outgoing.refuse();
create trigger never_changed before update or delete on outgoing.version_file for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.version_file for each statement execute function outgoing.refuse();
create trigger never_changed before update or delete on outgoing.event for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.event for each statement execute function outgoing.refuse();
create trigger never_changed before update or delete on outgoing.signed_file for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.signed_file for each statement execute function outgoing.refuse();

do $$
declare t text;
begin
    foreach t in array array['document', 'version', 'version_file', 'event', 'viewing', 'recipient', 'signed_file', 'series_rule', 'series', 'number'] loop
        execute format('alter table outgoing.%I enable row level security', t);
        execute format('create policy own_agency on outgoing.%I using (app.may_see(agency_id)) with check (app.may_see(agency_id))', t);
    end loop;
end $$;

grant usage on schema outgoing to tangthu_app;
grant select, insert on outgoing.document, outgoing.version, outgoing.version_file, outgoing.event, outgoing.viewing, outgoing.recipient,
    outgoing.signed_file, outgoing.number to tangthu_app;
grant update (kind, medium, abstract, urgency, label, checker, checker_name, signer, signer_name, signer_post, capacity, answers, due_on,
              kept_by, copies, receipt, note, state, revision, versions, recipients, approved, approved_version, approved_by, issued_on, changed_at)
    on outgoing.document to tangthu_app;
grant update (last_at, times) on outgoing.viewing to tangthu_app;
grant delete on outgoing.recipient to tangthu_app;          -- replaced as a whole while the document is not yet issued
grant update (state, document_id, symbol, why, by_person, by_name, at) on outgoing.number to tangthu_app;
grant select on outgoing.series to tangthu_app;
grant select, insert, delete on outgoing.series_rule to tangthu_app;
