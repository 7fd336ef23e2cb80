-- Agencies, their units, their people. Agencies are known to everybody (they are authors and recipients of each other's
-- documents); units and people belong to their agency, and administrators of the installation see all of them.

create table organisation.agency (
    id          uuid primary key,
    code        text not null unique check (code <> ''),   -- mã định danh; the demonstration's are invented
    name        text not null check (name <> ''),
    short_name  text not null,
    symbol      text not null,                             -- as it stands in số, ký hiệu: SNV, UBND
    kind        text not null check (kind in ('committee', 'department', 'commune', 'school', 'hospital', 'other')),
    parent_id   uuid references organisation.agency,
    place       text not null default '',                  -- địa danh
    closed_on   date,
    created_at  timestamptz not null default clock_timestamp()
);

create table organisation.unit (
    id          uuid primary key,
    agency_id   uuid not null references organisation.agency,
    name        text not null check (name <> ''),
    symbol      text not null default '',
    position    int  not null default 0,
    closed_on   date,
    unique (agency_id, name)
);

create table organisation.person (
    id          uuid primary key,
    agency_id   uuid not null references organisation.agency,
    unit_id     uuid references organisation.unit,
    full_name   text not null check (full_name <> ''),
    sort_name   text not null,                             -- given name first, as Vietnamese lists are sorted
    post        text not null,                             -- chức vụ
    left_on     date,
    created_at  timestamptz not null default clock_timestamp()
);
create index on organisation.person (agency_id, sort_name);

create table organisation.person_role (
    person_id   uuid not null references organisation.person,
    role        text not null check (role in ('CLERK', 'OFFICER', 'UNIT_HEAD', 'AGENCY_HEAD', 'ARCHIVIST', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

-- An administrator of the installation is known to the database by a setting of the transaction's actor being listed here.
create function organisation.is_administrator() returns boolean language sql stable security definer
    set search_path = organisation, app, pg_temp as $$
    select exists (select 1 from organisation.person_role where person_id = app.person() and role = 'ADMINISTRATOR')
$$;

alter table organisation.unit enable row level security;
alter table organisation.person enable row level security;
alter table organisation.person_role enable row level security;

create policy own_agency on organisation.unit
    using (app.may_see(agency_id) or (select organisation.is_administrator()));
create policy own_agency on organisation.person
    using (app.may_see(agency_id) or (select organisation.is_administrator()));
create policy own_agency on organisation.person_role
    using (exists (select 1 from organisation.person p where p.id = person_id));

grant usage on schema organisation to tangthu_app;
grant select, insert, update on organisation.agency, organisation.unit, organisation.person to tangthu_app;
grant select, insert, delete on organisation.person_role to tangthu_app;
grant execute on function organisation.is_administrator() to tangthu_app;
