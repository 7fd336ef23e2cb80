-- The history of use of a registered document (Decree 30/2020/NĐ-CP App. VI, B3, H1 and H6): one row for each person and line.
create table correspondence.line_look (
    line_id   uuid        not null,
    agency_id uuid        not null,
    person    uuid        not null,
    name      text        not null,                          -- as it was the last time
    times     int         not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (line_id, person)
);
alter table correspondence.line_look enable row level security;
create policy own_agency on correspondence.line_look using (app.may_see(agency_id)) with check (app.may_see(agency_id));
grant select, insert on correspondence.line_look to tangthu_app;
grant update (name, times, last_at) on correspondence.line_look to tangthu_app;
create trigger never_erased before delete on correspondence.line_look for each row execute function correspondence.refuse();
