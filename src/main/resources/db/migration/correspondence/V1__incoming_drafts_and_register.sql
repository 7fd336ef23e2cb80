-- What waits on the clerk's desk.
create table correspondence.draft (
    id            uuid        primary key,
    agency_id     uuid        not null,
    sha256        bytea       not null,
    size          bigint      not null,
    file_name     text        not null,
    label         smallint    not null check (label between 1 and 4),
    reading_id    uuid        not null,
    state         text        not null default 'OPEN' check (state in ('OPEN', 'REGISTERED', 'DISCARDED')),
    typed         jsonb,                                   -- what the clerk has entered so far; null: nothing yet
    line_id       uuid,
    received_by   uuid        not null,
    received_name text        not null,
    received_at   timestamptz not null default clock_timestamp()
);
create index on correspondence.draft (agency_id, received_at) where state = 'OPEN';
create index on correspondence.draft (agency_id, sha256);
create index on correspondence.draft (reading_id);

-- The last number given, one row per agency and year. Nobody but give_number below may change it.
create table correspondence.series (
    agency_id  uuid not null,
    year       int  not null,
    last       int  not null,
    primary key (agency_id, year)
);

-- The register of incoming documents, Decree 30/2020/NĐ-CP App. IV form VI. A row holds what the line says now; what it said
-- before is kept in line_correction by the trigger below, whoever changes it.
create table correspondence.line (
    id             uuid        primary key,
    agency_id      uuid        not null,
    year           int         not null,
    number         int         not null check (number > 0),
    arrived_on     date        not null,
    author         text        not null check (author <> ''),
    author_parent  text        not null default '',
    code           text        not null default '',
    document_date  date,
    kind           text        not null default '',
    abstract       text        not null check (abstract <> ''),
    signer         text        not null default '',
    urgency        text        not null default '',
    recipient      text        not null default '',
    recipient_unit   uuid,
    recipient_person uuid,
    forwarded_on   date,
    receipt        text        not null default '',
    note           text        not null default '',
    label          smallint    not null check (label between 1 and 4),
    corrections    int         not null default 0,
    sha256         bytea,
    file_name      text,
    reading_id     uuid,
    registered_by  uuid        not null,
    registered_name text       not null,
    registered_at  timestamptz not null,
    document_key   text,                                    -- code, author and date, see EntryDraft.sameDocument
    alone          boolean     not null,                    -- false: registered knowingly though the same is there already
    unique (agency_id, year, number)
);

-- Số đến: one series a year, paper and electronic together (Decree 30/2020/NĐ-CP, Art. 22(2)). Numbers come from here and
-- from nowhere else. The row of the series stays locked until the transaction ends, so a registration rolled back gives
-- its number back: neither gaps nor doubles.
create function correspondence.give_number() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    insert into correspondence.series as s (agency_id, year, last) values (new.agency_id, new.year, 1)
    on conflict (agency_id, year) do update set last = s.last + 1
    returning last into new.number;
    return new;
end $$;
create trigger give_number before insert on correspondence.line
    for each row execute function correspondence.give_number();

-- One document is registered once: the same triple of code, author and date (App. VI, C8) or the same bytes; unless the
-- clerk registers a duplicate knowingly. The second pair of indexes finds those too.
create unique index line_once_by_triple on correspondence.line (agency_id, document_key) where alone;
create unique index line_once_by_bytes on correspondence.line (agency_id, sha256) where alone;
create index line_again_by_triple on correspondence.line (agency_id, document_key) where not alone;
create index line_again_by_bytes on correspondence.line (agency_id, sha256) where not alone;
create index on correspondence.line (agency_id, registered_at);
create index on correspondence.line (reading_id) where reading_id is not null;

create table correspondence.line_correction (
    line_id      uuid        not null,
    ordinal      int         not null,
    agency_id    uuid        not null,
    field        text        not null,
    was          text        not null,
    became       text        not null,
    why          text        not null check (why <> ''),
    corrected_by uuid        not null,
    corrected_name text      not null,
    corrected_at timestamptz not null default clock_timestamp(),
    primary key (line_id, ordinal, field)
);

-- A line is never overwritten: every changed column leaves its old value behind, with who, when and why.
create function correspondence.keep_what_was_struck() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
declare
    reason  text := nullif(current_setting('tangthu.reason', true), '');
    by_id   uuid := nullif(current_setting('tangthu.person', true), '')::uuid;
    by_name text := coalesce(nullif(current_setting('tangthu.person_name', true), ''), by_id::text);
begin
    if (new.id, new.agency_id, new.year, new.number, new.registered_by, new.registered_at)
       is distinct from (old.id, old.agency_id, old.year, old.number, old.registered_by, old.registered_at) then
        raise exception 'a line keeps its agency, year and number for ever';
    end if;
    if reason is null or by_id is null then
        raise exception 'a correction needs a person and a reason';
    end if;
    new.corrections := old.corrections + 1;
    insert into correspondence.line_correction
        (line_id, ordinal, agency_id, field, was, became, why, corrected_by, corrected_name)
    select old.id, new.corrections, old.agency_id, o.key, coalesce(o.value, ''), coalesce(n.value, ''), reason, by_id, by_name
      from jsonb_each_text(to_jsonb(old)) o join jsonb_each_text(to_jsonb(new)) n using (key)
     where o.value is distinct from n.value and o.key not in ('corrections', 'document_key');
    return new;
end $$;
create trigger keep_what_was_struck before update on correspondence.line
    for each row execute function correspondence.keep_what_was_struck();

create function correspondence.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the register is never erased (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_erased before delete on correspondence.line for each row execute function correspondence.refuse();
create trigger never_emptied before truncate on correspondence.line for each statement execute function correspondence.refuse();
create trigger never_changed before update or delete on correspondence.line_correction
    for each row execute function correspondence.refuse();
create trigger never_emptied before truncate on correspondence.line_correction
    for each statement execute function correspondence.refuse();

alter table correspondence.draft enable row level security;
alter table correspondence.line enable row level security;
alter table correspondence.line_correction enable row level security;
alter table correspondence.series enable row level security;
create policy own_agency on correspondence.draft using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on correspondence.line using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on correspondence.line_correction using (app.may_see(agency_id));
create policy own_agency on correspondence.series using (app.may_see(agency_id));

grant usage on schema correspondence to tangthu_app;
grant select, insert on correspondence.draft, correspondence.line to tangthu_app;
grant update (state, typed, line_id, label) on correspondence.draft to tangthu_app;
grant update (arrived_on, author, author_parent, code, document_date, kind, abstract, signer, urgency, recipient,
              recipient_unit, recipient_person, forwarded_on, receipt, note, label, document_key)
    on correspondence.line to tangthu_app;
grant select on correspondence.line_correction, correspondence.series to tangthu_app;
