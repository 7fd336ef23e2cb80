-- Codes under which an agency is or was known in exchange: QCVN 102:2016 (000.00.15.H51) and Decision 20/2020/QĐ-TTg (H51.15).
-- An old one goes on leading to the agency; which is written in messages is told by the dates. Beside these, organisation.agency.code.
create table organisation.identifier (
    code       text primary key check (code ~ '^[A-Za-z0-9._-]{2,35}$'),
    agency_id  uuid not null references organisation.agency,
    kind       text not null check (kind in ('QCVN102', 'QD20')),
    valid_from date,
    valid_to   date,
    check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index on organisation.identifier (agency_id);

alter table organisation.identifier enable row level security;
create policy known_to_all on organisation.identifier for select using (true);
create policy by_administrators on organisation.identifier
    using (app.is_system() or (select organisation.is_administrator()));

grant select, insert, update (valid_from, valid_to), delete on organisation.identifier to tangthu_app;
