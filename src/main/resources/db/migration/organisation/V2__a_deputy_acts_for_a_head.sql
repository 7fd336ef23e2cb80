-- A head lets somebody act for them: what for, from which day to which, on which paper (Decree 30/2020/NĐ-CP, Art. 13).
-- Rows are kept for ever; all that may still happen to one is its withdrawal.
create table organisation.delegation (
    id             uuid        primary key,
    agency_id      uuid        not null references organisation.agency,
    head           uuid        not null references organisation.person,
    deputy         uuid        not null references organisation.person,
    capacity       text        not null check (capacity in ('KT', 'TUQ')),
    scopes         text[]      not null check (cardinality(scopes) > 0
                                   and scopes <@ array['ASSIGN_INCOMING', 'EXTEND_DEADLINE', 'APPROVE_OUTGOING', 'SIGN_OUTGOING']),
    from_day       date        not null,
    to_day         date        not null,                 -- the last day, itself included
    basis          text        not null check (basis ~ '\S'),   -- number and symbol of the giấy ủy quyền
    made_by        uuid        not null,
    made_name      text        not null,
    made_at        timestamptz not null default clock_timestamp(),
    withdrawn_at   timestamptz,
    withdrawn_by   uuid,
    withdrawn_name text,
    withdrawn_why  text,
    check (from_day <= to_day),
    check (head <> deputy),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_name, withdrawn_why) in (0, 4))
);
create index on organisation.delegation (deputy, to_day) where withdrawn_at is null;
create index on organisation.delegation (head, to_day);
create index on organisation.delegation (agency_id, made_at);

-- What no program may enter. The application says the same in words before; this stands behind it.
create function organisation.delegation_is_sound() returns trigger
    language plpgsql security definer set search_path = organisation, app, pg_temp as $$
begin
    -- one after the other in an agency, so that two of them cannot pass each other
    perform pg_advisory_xact_lock(hashtext('organisation.delegation'), hashtext(new.agency_id::text));
    if new.withdrawn_at is not null then
        raise exception 'a delegation begins before it is withdrawn';
    end if;
    if new.made_by is distinct from app.person()
       or not (new.made_by = new.head or organisation.is_administrator() or app.is_system()) then
        raise exception 'only the head or an administrator makes a delegation';
    end if;
    if (select count(*) from organisation.person p
         where p.id in (new.head, new.deputy) and p.agency_id = new.agency_id and p.left_on is null) < 2 then
        raise exception 'head and deputy of a delegation are at work in its agency';
    end if;
    if not exists (select 1 from organisation.person_role r where r.person_id = new.head
                      and (r.role = 'AGENCY_HEAD' or r.role = 'UNIT_HEAD' and not 'SIGN_OUTGOING' = any(new.scopes))) then
        raise exception 'what is delegated is not the head''s to give';
    end if;
    -- the same head, the same thing, the same day: one deputy
    if exists (select 1 from organisation.delegation d
                where d.head = new.head and d.withdrawn_at is null and d.scopes && new.scopes
                  and daterange(d.from_day, d.to_day, '[]') && daterange(new.from_day, new.to_day, '[]')) then
        raise exception 'another delegation of the same head covers these days';
    end if;
    -- whoever acts by delegation does not delegate that on (Art. 13(3)), whichever of the two was entered first
    if exists (select 1 from organisation.delegation d
                where (d.deputy = new.head or d.head = new.deputy) and d.withdrawn_at is null and d.scopes && new.scopes
                  and daterange(d.from_day, d.to_day, '[]') && daterange(new.from_day, new.to_day, '[]')) then
        raise exception 'a delegation is not delegated on';
    end if;
    return new;
end $$;
create trigger delegation_is_sound before insert on organisation.delegation
    for each row execute function organisation.delegation_is_sound();

create function organisation.withdrawn_once() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or new.withdrawn_at is null then
        raise exception 'a withdrawal is not taken back';
    end if;
    if new.withdrawn_by is distinct from app.person() then
        raise exception 'whoever withdraws says so themselves';
    end if;
    return new;
end $$;
create trigger withdrawn_once before update on organisation.delegation
    for each row execute function organisation.withdrawn_once();

create function organisation.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'kept for ever (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_erased before delete on organisation.delegation for each row execute function organisation.refuse();
create trigger never_emptied before truncate on organisation.delegation for each statement execute function organisation.refuse();

-- Days on which somebody is away, with the one who is proposed in their place. Gives no right by itself.
create table organisation.absence (
    id             uuid        primary key,
    agency_id      uuid        not null references organisation.agency,
    person         uuid        not null references organisation.person,
    deputy         uuid        not null references organisation.person,
    from_day       date        not null,
    to_day         date        not null,
    note           text        not null default '',
    made_by        uuid        not null,
    made_name      text        not null,
    made_at        timestamptz not null default clock_timestamp(),
    cancelled_at   timestamptz,
    cancelled_by   uuid,
    check (from_day <= to_day),
    check (person <> deputy),
    check (num_nulls(cancelled_at, cancelled_by) in (0, 2))
);
create index on organisation.absence (person, to_day) where cancelled_at is null;
create index on organisation.absence (agency_id, to_day);
create trigger never_erased before delete on organisation.absence for each row execute function organisation.refuse();
create trigger never_emptied before truncate on organisation.absence for each statement execute function organisation.refuse();

alter table organisation.delegation enable row level security;
alter table organisation.absence enable row level security;
create policy own_agency on organisation.delegation
    using (app.may_see(agency_id) or (select organisation.is_administrator()));
create policy own_agency on organisation.absence
    using (app.may_see(agency_id) or (select organisation.is_administrator()));

grant select, insert on organisation.delegation, organisation.absence to tangthu_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_name, withdrawn_why) on organisation.delegation to tangthu_app;
grant update (cancelled_at, cancelled_by) on organisation.absence to tangthu_app;
