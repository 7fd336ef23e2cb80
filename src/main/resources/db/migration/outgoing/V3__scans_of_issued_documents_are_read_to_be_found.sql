-- Files of issued documents whose words only a reader knows: scans, and what came as PDF. The reading itself is recognition's.
create table outgoing.file_reading (
    reading_id  uuid not null primary key,
    agency_id   uuid not null,
    document_id uuid not null references outgoing.document,
    place       int  not null,
    unique (document_id, place)
);
alter table outgoing.file_reading enable row level security;
create policy own_agency on outgoing.file_reading using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create trigger never_erased before delete on outgoing.file_reading for each row execute function outgoing.refuse();
create trigger never_emptied before truncate on outgoing.file_reading for each statement execute function outgoing.refuse();
grant select, insert on outgoing.file_reading to tangthu_app;
