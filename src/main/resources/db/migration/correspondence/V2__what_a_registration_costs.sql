-- A registration is the act that most people do at once, so each line costs as little as it can. Same rules, cheaper ways.

-- Nothing asks for lines by the moment of registration.
drop index correspondence.line_agency_id_registered_at_idx;

-- One check instead of four: each is read anew for every statement. A number is given by give_number and starts with 1.
alter table correspondence.line
    drop constraint line_number_check,
    drop constraint line_author_check,
    drop constraint line_abstract_check,
    drop constraint line_label_check,
    add constraint line_says_something check (author <> '' and abstract <> '' and label between 1 and 4);

-- Paper has no bytes: no entry for what is absent.
drop index correspondence.line_once_by_bytes;
create unique index line_once_by_bytes on correspondence.line (agency_id, sha256) where alone and sha256 is not null;

-- Every name is written with its schema, and the application's role may create nothing anywhere: no search path needed.
create or replace function correspondence.give_number() returns trigger language plpgsql security definer as $$
begin
    update correspondence.series set last = last + 1
     where agency_id = new.agency_id and year = new.year
    returning last into new.number;
    if not found then
        insert into correspondence.series as s (agency_id, year, last) values (new.agency_id, new.year, 1)
        on conflict (agency_id, year) do update set last = s.last + 1
        returning last into new.number;
    end if;
    return new;
end $$;

-- A key is compared by its bytes, not as the Vietnamese sort.
alter table correspondence.line alter document_key type text collate "C";
