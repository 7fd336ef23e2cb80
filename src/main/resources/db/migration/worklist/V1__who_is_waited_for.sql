-- What a person has to do. The page of a person reads this table and no other; what is done stays as a row, but in no index
-- that the page reads, so that the page is as fast in the tenth year as on the first day.
create table worklist.item (
    agency_id  uuid        not null,
    holder     text        not null,                        -- the module in which the thing lives
    thing      uuid        not null,
    step       text        not null,
    person     uuid        not null,
    act        text        not null,
    number     text        not null,
    title      text        not null,
    address    text        not null,
    label      smallint    not null check (label between 1 and 4),
    due_on     date,
    asked_by   uuid,
    asked_name text        not null,
    since      timestamptz not null,
    done_at    timestamptz,
    primary key (holder, thing, step, person)
);
create index open_of_person on worklist.item (agency_id, person, due_on, since) where done_at is null;
create index open_asked_by on worklist.item (agency_id, asked_by, due_on, since) where done_at is null and asked_by is not null;

alter table worklist.item enable row level security;
create policy own_agency on worklist.item using (app.may_see(agency_id)) with check (app.may_see(agency_id));

grant usage on schema worklist to tangthu_app;
grant select, insert on worklist.item to tangthu_app;
grant update (act, number, title, address, label, due_on, asked_by, asked_name, since, done_at) on worklist.item to tangthu_app;
