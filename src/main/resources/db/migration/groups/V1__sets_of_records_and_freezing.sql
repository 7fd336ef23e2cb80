-- Named sets of records of any module, with an information level, who may read them, and the orders that freeze them
-- (Decree 30/2020/NĐ-CP, App. VI, E2, K1, K6). A member is named by its holder's kind and id; what it is, the holder knows.
create table groups.record_set (
    id           uuid        primary key,
    agency_id    uuid        not null,
    name         text        not null check (name ~ '\S'),
    purpose      text        not null default '',
    level        smallint    not null check (level between 1 and 4),
    created_by   uuid        not null,
    created_name text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    unique (agency_id, name)
);

create table groups.member (
    set_id       uuid        not null references groups.record_set,
    kind         text        not null check (kind <> ''),
    record_id    uuid        not null,
    agency_id    uuid        not null,
    title        text        not null,                     -- as it read when it was added
    address      text        not null,                     -- its page, from the root
    added_by     uuid        not null,
    added_name   text        not null,
    added_at     timestamptz not null default clock_timestamp(),
    removed_at   timestamptz,
    removed_name text,
    check (num_nulls(removed_at, removed_name) in (0, 2))
);
create unique index member_once on groups.member (set_id, kind, record_id) where removed_at is null;
create index on groups.member (kind, record_id) where removed_at is null;

-- Who may read a set and what is in it, beside clerks, archivists and heads of the agency.
create table groups.reader (
    set_id       uuid        not null references groups.record_set,
    agency_id    uuid        not null,
    person       uuid,
    unit         uuid,
    name         text        not null,
    granted_by   uuid        not null,
    granted_name text        not null,
    granted_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    ended_name   text,
    check (num_nonnulls(person, unit) = 1),
    check (num_nulls(ended_at, ended_name) in (0, 2))
);
create unique index reader_once on groups.reader (set_id, person, unit) nulls not distinct where ended_at is null;
create index on groups.reader (person) where ended_at is null and person is not null;
create index on groups.reader (unit) where ended_at is null and unit is not null;

create table groups.freeze (
    id           uuid        primary key,
    set_id       uuid        not null references groups.record_set,
    agency_id    uuid        not null,
    basis        text        not null check (basis ~ '\S'),       -- number, symbol and day of the written order
    ordered_by   text        not null check (ordered_by ~ '\S'),  -- who ordered it: a head, an inspectorate, a court
    frozen_by    uuid        not null,                            -- who carried it out
    frozen_name  text        not null,
    frozen_at    timestamptz not null default clock_timestamp(),
    lifted_at    timestamptz,
    lifted_by    uuid,
    lifted_name  text,
    lift_basis   text        check (lift_basis ~ '\S'),
    check (num_nulls(lifted_at, lifted_by, lifted_name, lift_basis) in (0, 4))
);
create unique index freeze_once on groups.freeze (set_id, basis) where lifted_at is null;

create function groups.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'kept for ever (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_erased before delete on groups.record_set for each row execute function groups.refuse();
create trigger never_erased before delete on groups.member for each row execute function groups.refuse();
create trigger never_erased before delete on groups.reader for each row execute function groups.refuse();
create trigger never_erased before delete on groups.freeze for each row execute function groups.refuse();
create trigger never_emptied before truncate on groups.freeze for each statement execute function groups.refuse();

-- Nothing leaves a frozen set; nothing that was ended begins again.
create function groups.frozen_stays_together() returns trigger language plpgsql as $$
begin
    if old.removed_at is not null or new.removed_at is null then
        raise exception 'what was taken out of a set is added anew';
    end if;
    if exists (select 1 from groups.freeze f where f.set_id = old.set_id and f.lifted_at is null) then
        raise exception 'nothing is taken out of a frozen set';
    end if;
    return new;
end $$;
create trigger frozen_stays_together before update on groups.member for each row execute function groups.frozen_stays_together();

create function groups.lifted_once() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or new.lifted_at is null or new.lifted_by is distinct from app.person() then
        raise exception 'a freeze is lifted once, by whoever says so';
    end if;
    return new;
end $$;
create trigger lifted_once before update on groups.freeze for each row execute function groups.lifted_once();

alter table groups.record_set enable row level security;
alter table groups.member enable row level security;
alter table groups.reader enable row level security;
alter table groups.freeze enable row level security;
create policy own_agency on groups.record_set using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on groups.member using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on groups.reader using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on groups.freeze using (app.may_see(agency_id)) with check (app.may_see(agency_id));

grant usage on schema groups to tangthu_app;
grant select, insert on groups.record_set, groups.member, groups.reader, groups.freeze to tangthu_app;
grant update (removed_at, removed_name) on groups.member to tangthu_app;
grant update (ended_at, ended_name) on groups.reader to tangthu_app;
grant update (lifted_at, lifted_by, lifted_name, lift_basis) on groups.freeze to tangthu_app;
