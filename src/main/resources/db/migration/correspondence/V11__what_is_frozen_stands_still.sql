-- Lines and files of the desk that stand still because an order froze a set they are in (Decree 30/2020/NĐ-CP, App. VI, K6). Kept
-- here by what module groups announces, in the same transaction, so that the tables below can refuse by themselves.
create table correspondence.frozen (
    record_id  uuid not null,
    freeze_id  uuid not null,
    agency_id  uuid not null,
    set_name   text not null,
    basis      text not null,
    primary key (record_id, freeze_id)
);
create index on correspondence.frozen (freeze_id);
alter table correspondence.frozen enable row level security;
create policy own_agency on correspondence.frozen using (app.may_see(agency_id)) with check (app.may_see(agency_id));
grant select, insert, delete on correspondence.frozen to tangthu_app;

-- What a line says does not change any more. To whom it goes on may still be entered where nothing stands yet: that adds to
-- the record and takes nothing from it. Runs before keep_what_was_struck, whose name comes later.
create function correspondence.frozen_line_stands_still() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    if exists (select 1 from correspondence.frozen f where f.record_id = old.id) and exists (
           select 1 from jsonb_each_text(to_jsonb(old)) o join jsonb_each_text(to_jsonb(new)) n using (key)
            where o.value is distinct from n.value
              and not (key in ('recipient', 'recipient_unit', 'recipient_person', 'forwarded_on', 'receipt') and coalesce(o.value, '') = '')) then
        raise exception 'the line is frozen';
    end if;
    return new;
end $$;
create trigger frozen_line_stands_still before update on correspondence.line
    for each row execute function correspondence.frozen_line_stands_still();

-- A file is not taken off the desk and not cut into parts; it may be registered, which is its way.
create function correspondence.frozen_draft_stands_still() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    if new.state in ('DISCARDED', 'SPLIT') and new.state <> old.state
       and exists (select 1 from correspondence.frozen f where f.record_id = old.id) then
        raise exception 'the file on the desk is frozen';
    end if;
    return new;
end $$;
create trigger frozen_draft_stands_still before update of state on correspondence.draft
    for each row execute function correspondence.frozen_draft_stands_still();
