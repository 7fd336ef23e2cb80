-- Documents may come from other agencies' systems, and their sender may ask them back (Decree 30/2020/NĐ-CP, Article 18(4) and
-- App. VI, J2): the receiver then deletes document and metadata. The number and the day stay, with a word why the line is bare.

alter table correspondence.draft
    drop constraint draft_origin_check,
    add constraint draft_origin_check check (origin in ('DESK', 'SCAN_FOLDER', 'EXCHANGE'));

alter table correspondence.line add column withdrawn_at timestamptz;

-- That its sender asked for it and the receiver agreed. Without such a row nothing can be withdrawn; it stays for ever.
create table correspondence.recall (
    recall_id   uuid        primary key,                   -- of the exchange
    agency_id   uuid        not null,
    line_id     uuid        unique,
    draft_id    uuid,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    agreed_by   uuid        not null,
    agreed_name text        not null,
    agreed_at   timestamptz not null,
    check ((line_id is null) <> (draft_id is null))
);
create trigger never_changed before update or delete on correspondence.recall for each row execute function correspondence.refuse();
create trigger never_emptied before truncate on correspondence.recall for each statement execute function correspondence.refuse();
alter table correspondence.recall enable row level security;
create policy own_agency on correspondence.recall using (app.may_see(agency_id)) with check (app.may_see(agency_id));
grant select, insert on correspondence.recall to tangthu_app;

-- As before, and: what was withdrawn stays as it is. Only correspondence.withdraw can set withdrawn_at.
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
    if old.withdrawn_at is not null then
        raise exception 'a line that was given back stays as it is';
    end if;
    if new.withdrawn_at is not null then
        if not exists (select 1 from recall where line_id = old.id and agency_id = old.agency_id) then
            raise exception 'a line is withdrawn only when its sender asked for it and the receiver agreed';
        end if;
        return new;
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

-- What was struck stays for ever, but its words go with those of a line that was given back.
create function correspondence.keep_correction() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    if tg_op = 'UPDATE' and (new.was, new.became, new.why) = ('', '', '-')
       and (new.line_id, new.ordinal, new.agency_id, new.field, new.corrected_by, new.corrected_name, new.corrected_at)
           = (old.line_id, old.ordinal, old.agency_id, old.field, old.corrected_by, old.corrected_name, old.corrected_at)
       and exists (select 1 from line where id = old.line_id and withdrawn_at is not null) then
        return new;
    end if;
    raise exception 'the register is never erased (% on %)', tg_op, tg_table_name;
end $$;
drop trigger never_changed on correspondence.line_correction;
create trigger never_changed before update or delete on correspondence.line_correction
    for each row execute function correspondence.keep_correction();

-- The same for what the columns of handing on said before.
create function correspondence.keep_what_columns_said() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    if tg_op = 'UPDATE' and (new.was, new.became) = ('', '')
       and (new.line_id, new.ordinal, new.agency_id, new.field, new.by_person, new.by_name, new.at)
           = (old.line_id, old.ordinal, old.agency_id, old.field, old.by_person, old.by_name, old.at)
       and exists (select 1 from line where id = old.line_id and withdrawn_at is not null) then
        return new;
    end if;
    raise exception 'the register is never erased (% on %)', tg_op, tg_table_name;
end $$;
drop trigger never_changed on correspondence.line_handed_on;
create trigger never_changed before update or delete on correspondence.line_handed_on
    for each row execute function correspondence.keep_what_columns_said();

-- Takes the words of a document out of the register and off the desk. The number, the day it came and who registered it stay.
create function correspondence.withdraw(wanted uuid, word text) returns table (reading uuid)
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
declare
    r correspondence.recall;
begin
    select * into r from recall where recall_id = wanted and app.may_see(agency_id);
    if not found then raise exception 'nothing is withdrawn that was not asked back and agreed to'; end if;
    return query
        with gone as (
            delete from draft d where d.agency_id = r.agency_id
               and (d.id = r.draft_id or d.line_id = r.line_id or d.part_of = r.draft_id
                    or d.id = (select o.part_of from draft o where o.line_id = r.line_id))
            returning d.reading_id)
        select reading_id from gone
        union select l.reading_id from line l where l.id = r.line_id and l.agency_id = r.agency_id and l.reading_id is not null;
    update line set author = '-', author_parent = '', code = '', document_date = null, kind = '', abstract = word, signer = '', urgency = '',
           recipient = '', recipient_unit = null, recipient_person = null, forwarded_on = null, receipt = '', note = '',
           sha256 = null, file_name = null, reading_id = null, first_page = 1, last_page = null, document_key = null,
           withdrawn_at = clock_timestamp()
     where id = r.line_id and agency_id = r.agency_id and withdrawn_at is null;
    update line_correction set was = '', became = '', why = '-' where line_id = r.line_id and agency_id = r.agency_id;
    update line_handed_on set was = '', became = '' where line_id = r.line_id and agency_id = r.agency_id;
end $$;
grant execute on function correspondence.withdraw(uuid, text) to tangthu_app;
