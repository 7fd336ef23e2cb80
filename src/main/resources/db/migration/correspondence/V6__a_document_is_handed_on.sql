-- Who else may see a line: people to whom the document was given. A row is written when a document is given to somebody, never at
-- registration.
create table correspondence.line_reader (
    line_id   uuid not null,
    agency_id uuid not null,
    person    uuid not null,
    primary key (line_id, person)
);

-- The columns of the register that a document's being handed on fills (7 recipient, 8 day, 9 receipt) and the note of its return.
-- What they said before is kept here; it is no correction, for nothing was wrong.
create table correspondence.line_handed_on (
    line_id   uuid        not null,
    ordinal   int         not null,
    agency_id uuid        not null,
    field     text        not null,
    was       text        not null,
    became    text        not null,
    by_person uuid        not null,
    by_name   text        not null,
    at        timestamptz not null default clock_timestamp(),
    primary key (line_id, ordinal, field)
);

alter table correspondence.line_reader enable row level security;
alter table correspondence.line_handed_on enable row level security;
create policy own_agency on correspondence.line_reader using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on correspondence.line_handed_on using (app.may_see(agency_id));
create trigger never_changed before update or delete on correspondence.line_handed_on
    for each row execute function correspondence.refuse();
create trigger never_emptied before truncate on correspondence.line_handed_on
    for each statement execute function correspondence.refuse();
grant select, insert on correspondence.line_reader to tangthu_app;
grant select on correspondence.line_handed_on to tangthu_app;

create function correspondence.keep_what_was_handed_on(before correspondence.line, after correspondence.line, by_id uuid, by_name text)
    returns void language plpgsql security definer set search_path = correspondence, pg_temp as $$
declare
    next int := (select coalesce(max(ordinal), 0) + 1 from correspondence.line_handed_on where line_id = before.id);
begin
    insert into correspondence.line_handed_on (line_id, ordinal, agency_id, field, was, became, by_person, by_name)
    select before.id, next, before.agency_id, o.key, coalesce(o.value, ''), coalesce(n.value, ''), by_id, by_name
      from jsonb_each_text(to_jsonb(before)) o join jsonb_each_text(to_jsonb(after)) n using (key)
     where o.value is distinct from n.value;
end $$;
revoke execute on function correspondence.keep_what_was_handed_on from public;

-- As before, but that handing on may change its own columns, and no others, without a reason and without striking anything.
create or replace function correspondence.keep_what_was_struck() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
declare
    reason  text := nullif(current_setting('tangthu.reason', true), '');
    by_id   uuid := nullif(current_setting('tangthu.person', true), '')::uuid;
    by_name text := coalesce(nullif(current_setting('tangthu.person_name', true), ''), by_id::text);
    rest    correspondence.line := new;
begin
    if (new.id, new.agency_id, new.year, new.number, new.registered_by, new.registered_at)
       is distinct from (old.id, old.agency_id, old.year, old.number, old.registered_by, old.registered_at) then
        raise exception 'a line keeps its agency, year and number for ever';
    end if;
    if by_id is not null and current_setting('tangthu.handing_on', true) = new.id::text then
        rest.recipient := old.recipient;
        rest.recipient_unit := old.recipient_unit;
        rest.forwarded_on := old.forwarded_on;
        rest.receipt := old.receipt;
        rest.note := old.note;
        if rest is distinct from old then
            raise exception 'handing on changes recipient, day, receipt and note alone';
        end if;
        perform correspondence.keep_what_was_handed_on(old, new, by_id, by_name);
        return new;
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
