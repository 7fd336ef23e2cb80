-- Bản sao (Decree 30/2020/NĐ-CP, Articles 25 to 27). Their numbers are rows of outgoing.number, in the series SY, SL and TRS.
create table outgoing.copy (
    id          uuid        primary key,
    agency_id   uuid        not null,
    kind        text        not null check (kind in ('SY', 'SL', 'TRS')),
    medium      text        not null check (medium in ('ELECTRONIC', 'PAPER')),
    symbol      text        not null,
    on_day      date        not null,
    of_outgoing uuid,
    of_incoming uuid,
    of_code     text        not null,
    of_title    text        not null,
    signer_name text        not null,
    signer_post text        not null,
    recipients  text        not null,
    copies      int         not null check (copies > 0),
    extract     text        not null default '',
    sha256      bytea,                                       -- null until the file is made
    size        bigint,
    made_by     text        not null,
    made_at     timestamptz not null,
    check (num_nonnulls(of_outgoing, of_incoming) = 1),
    check (kind <> 'TRS' or extract <> '')
);
create index on outgoing.copy (agency_id, made_at desc);

-- Sổ gửi văn bản đi bưu điện (App. IV form III).
create table outgoing.postal (
    id          uuid        primary key,
    agency_id   uuid        not null,
    document_id uuid,
    sent_on     date        not null,
    code        text        not null check (code <> ''),
    place       text        not null check (place <> ''),
    envelopes   int         not null check (envelopes > 0),
    receipt     text        not null default '',
    note        text        not null default '',
    made_by     text        not null,
    made_at     timestamptz not null
);
create index on outgoing.postal (agency_id, sent_on desc, made_at desc);

-- Sổ sử dụng bản lưu (App. IV form IV).
create table outgoing.file_use (
    id          uuid        primary key,
    agency_id   uuid        not null,
    on_day      date        not null,
    person      text        not null check (person <> ''),
    code        text        not null check (code <> ''),
    title       text        not null check (title <> ''),
    file_code   text        not null default '',
    receipt     text        not null default '',
    returned_on date,
    allowed_by  text        not null check (allowed_by <> ''),
    note        text        not null default '',
    made_by     text        not null,
    made_at     timestamptz not null,
    check (returned_on >= on_day)
);
create index on outgoing.file_use (agency_id, on_day desc, made_at desc);

do $$
declare t text;
begin
    foreach t in array array['copy', 'postal', 'file_use'] loop
        execute format('alter table outgoing.%I enable row level security', t);
        execute format('create policy own_agency on outgoing.%I using (app.may_see(agency_id)) with check (app.may_see(agency_id))', t);
        execute format('create trigger never_erased before delete on outgoing.%I for each row execute function outgoing.refuse()', t);
        execute format('create trigger never_emptied before truncate on outgoing.%I for each statement execute function outgoing.refuse()', t);
    end loop;
end $$;

grant select, insert on outgoing.copy, outgoing.postal, outgoing.file_use to tangthu_app;
grant update (sha256, size) on outgoing.copy to tangthu_app;
grant update (receipt, note) on outgoing.postal to tangthu_app;
grant update (receipt, returned_on, note) on outgoing.file_use to tangthu_app;
