-- The document was given back to its sender (Decree 30/2020/NĐ-CP, Article 18(4) and App. VI, J2): its case ends, and what was said of it goes
-- with it. Who did what and when stays.
alter table handling.case_
    drop constraint case__state_check,
    add constraint case__state_check check (state in ('PRESENTED', 'ASSIGNED', 'IN_HAND', 'FINISHED', 'NO_REPLY', 'RETURNED', 'WITHDRAWN'));

create function handling.keep_withdrawn() returns trigger
    language plpgsql security definer set search_path = handling, pg_temp as $$
begin
    if new.state = 'WITHDRAWN' and not exists (select 1 from correspondence.recall r where r.line_id = new.line_id and r.agency_id = new.agency_id) then
        raise exception 'a case is withdrawn only when the sender asked for the document and the receiver agreed';
    end if;
    if tg_op = 'UPDATE' and old.state = 'WITHDRAWN'
       and (to_jsonb(new) - array['last']) is distinct from (to_jsonb(old) - array['last']) then
        raise exception 'the case of a document that was given back stays as it is';
    end if;
    return new;
end $$;
create trigger keep_withdrawn before insert or update on handling.case_ for each row execute function handling.keep_withdrawn();

-- The words of an event go with those of the document; nothing else of it ever changes.
create function handling.keep_event() returns trigger
    language plpgsql security definer set search_path = handling, pg_temp as $$
begin
    if tg_op = 'UPDATE' and new.words = '' and new.to_name in (old.to_name, '')
       and (to_jsonb(new) - array['words', 'to_name']) = (to_jsonb(old) - array['words', 'to_name'])
       and exists (select 1 from case_ where line_id = old.line_id and state = 'WITHDRAWN') then
        return new;
    end if;
    raise exception 'the life line is only ever added to (% on %)', tg_op, tg_table_name;
end $$;
drop trigger never_changed on handling.event;
create trigger never_changed before update or delete on handling.event for each row execute function handling.keep_event();

-- Ends the case of a document that was given back. To whom it was returned before is its author, a word of the document.
create function handling.withdraw(wanted uuid, today date) returns void
    language plpgsql security definer set search_path = handling, pg_temp as $$
begin
    if not exists (select 1 from case_ where line_id = wanted and app.may_see(agency_id)) then raise exception 'no such case'; end if;
    update task set state = case when state in ('WAITING', 'GIVEN', 'IN_HAND', 'PROPOSED') then 'WITHDRAWN' else state end,
           asked_until = null, asked_why = '', revision = revision + 1
     where line_id = wanted;
    update case_ set state = 'WITHDRAWN', proposal = '', opinion = '', result = '', closed_on = coalesce(closed_on, today), revision = revision + 1
     where line_id = wanted and state <> 'WITHDRAWN';
    update event set words = '', to_name = case when kind = 'RETURNED' then '' else to_name end where line_id = wanted;
end $$;
grant execute on function handling.withdraw(uuid, date) to tangthu_app;
