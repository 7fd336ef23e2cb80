-- Whoever gets other rights than before is shown with a warning until a competent person other than the one who gave them
-- confirms it (Decree 30/2020/NĐ-CP, App. VI, E3). Rows are kept for ever; one change of a person waits at a time, and a
-- further one before the confirmation takes its place, with all who had a hand in it.
create table organisation.rights_change (
    id            uuid        primary key,
    agency_id     uuid        not null references organisation.agency,   -- of the person after the change
    person        uuid        not null references organisation.person,
    agency_before uuid        references organisation.agency,            -- null: a person newly added
    unit_before   uuid        references organisation.unit,
    unit_after    uuid        references organisation.unit,
    roles_before  text[]      not null,
    roles_after   text[]      not null,
    held          boolean     not null,                  -- new rights do not work before the confirmation
    changers      uuid[]      not null check (cardinality(changers) > 0),
    changed_name  text        not null,                  -- of the last of them
    changed_at    timestamptz not null default clock_timestamp(),
    state         text        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'OVERTAKEN')),
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    why           text,
    check ((state = 'OPEN') = (decided_by is null)),
    check (num_nulls(decided_by, decided_name, decided_at) in (0, 3)),
    -- never by the hand that made it
    check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> all (changers))
);
create unique index rights_change_waits_once on organisation.rights_change (person) where state = 'OPEN';
create index on organisation.rights_change (agency_id, changed_at);

create function organisation.decided_once() returns trigger
    language plpgsql security definer set search_path = organisation, app, pg_temp as $$
begin
    if old.state <> 'OPEN' or new.state = 'OPEN' then
        raise exception 'what was decided about a change of rights is not taken back';
    end if;
    if new.decided_by is distinct from app.person() then
        raise exception 'whoever decides says so themselves';
    end if;
    if new.state in ('CONFIRMED', 'REJECTED') and not app.is_system() and not exists (
           select 1 from organisation.person_role r join organisation.person p on p.id = r.person_id
            where p.id = new.decided_by and p.left_on is null
              and (r.role = 'ADMINISTRATOR' or r.role = 'AGENCY_HEAD' and p.agency_id = old.agency_id)) then
        raise exception 'a change of rights is confirmed by the head of the agency or an administrator';
    end if;
    return new;
end $$;
create trigger decided_once before update on organisation.rights_change
    for each row execute function organisation.decided_once();

create function organisation.changed_by_whoever_says_so() returns trigger
    language plpgsql security definer set search_path = organisation, app, pg_temp as $$
begin
    if new.state <> 'OPEN' or not app.person() = any (new.changers) then
        raise exception 'whoever changes rights says so themselves';
    end if;
    return new;
end $$;
create trigger changed_by_whoever_says_so before insert on organisation.rights_change
    for each row execute function organisation.changed_by_whoever_says_so();
create trigger never_erased before delete on organisation.rights_change for each row execute function organisation.refuse();
create trigger never_emptied before truncate on organisation.rights_change for each statement execute function organisation.refuse();

alter table organisation.rights_change enable row level security;
create policy own_agency on organisation.rights_change
    using (app.may_see(agency_id) or (select organisation.is_administrator()));
grant select, insert on organisation.rights_change to tangthu_app;
grant update (state, decided_by, decided_name, decided_at, why) on organisation.rights_change to tangthu_app;

-- An administrator whose new role is held is none yet, for the database too.
create or replace function organisation.is_administrator() returns boolean language sql stable security definer
    set search_path = organisation, app, pg_temp as $$
    select exists (select 1 from organisation.person_role r where r.person_id = app.person() and r.role = 'ADMINISTRATOR'
              and not exists (select 1 from organisation.rights_change c
                               where c.person = r.person_id and c.state = 'OPEN' and c.held
                                 and not 'ADMINISTRATOR' = any (c.roles_before)))
$$;

-- Who may confirm a change: at work, head of that agency or administrator, none of those who made it. waiting: the rights of
-- that person wait for confirmation themselves. Seen by the function alone, for a head does not see people of other agencies.
create function organisation.competent_for(of_agency uuid, made_by uuid[])
    returns table (id uuid, full_name text, waiting boolean) language sql stable security definer
    set search_path = organisation, app, pg_temp as $$
    select p.id, p.full_name, exists (select 1 from organisation.rights_change c where c.person = p.id and c.state = 'OPEN')
      from organisation.person p
     where p.left_on is null and p.id <> all (made_by)
       and exists (select 1 from organisation.person_role r where r.person_id = p.id
                      and (r.role = 'ADMINISTRATOR' or r.role = 'AGENCY_HEAD' and p.agency_id = of_agency))
     order by p.sort_name
$$;
revoke execute on function organisation.competent_for(uuid, uuid[]) from public;
grant execute on function organisation.competent_for(uuid, uuid[]) to tangthu_app;
